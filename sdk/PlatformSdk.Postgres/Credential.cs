namespace PlatformSdk.Postgres;

/// <summary>A user and its password.</summary>
internal sealed record Credential(string? User, string? Password)
{
    // A record would print the password.
    public override string ToString() => User ?? "";
}
