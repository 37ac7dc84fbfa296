namespace PlatformSdk.Redis;

/// <summary>A user and its password. Without a user, the password belongs to Redis' default user.</summary>
internal sealed record Credential(string? User, string? Password)
{
    // A record would print the password.
    public override string ToString() => User ?? "";
}
