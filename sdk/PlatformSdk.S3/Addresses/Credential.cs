namespace PlatformSdk.S3.Addresses;

/// <summary>A pair of keys, for temporary ones with a token.</summary>
internal sealed record Credential(string AccessKey, string SecretKey, string? SessionToken)
{
    // A record would print the secret key.
    public override string ToString() => AccessKey;
}
