namespace PlatformSdk.Postgres;

/// <summary>Who logs in, with the password that belongs to it.</summary>
internal sealed record Credential(string? User, string? Password)
{
    // A record would print the password.
    public override string ToString() => User ?? "";
}
