using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Secrets;

/// <summary>A secret that the service declares.</summary>
/// <param name="Name">The name of the need in <c>platform.yaml</c>.</param>
/// <param name="NeedType">The type of the need: <c>secret</c>, or the data store that the credentials are for.</param>
public sealed record SecretReference(string Name, string NeedType)
{
    /// <summary>True if the service starts without it. Default: false.</summary>
    public bool Optional { get; init; }

    /// <summary>The path if it is not in the store's usual place (<c>Platform:Secrets:Paths:NAME</c>), or null.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The version that the target system rejects, for example after a lease was revoked, or null. A store that keeps leases must not return this one
    /// again without asking its server. It belongs to one read, not to the secret: it takes no part in equality.
    /// </summary>
    internal string? RefusedVersion { get; init; }

    /// <summary>True if the service uses the value itself; false if it is the credential of a data store.</summary>
    public bool IsPlainSecret => NeedType == NeedTypes.Secret.Name;

    /// <summary>True when both refer to the same secret in the same place.</summary>
    /// <param name="other">Another reference.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(SecretReference? other)
        => other is not null && Name == other.Name && NeedType == other.NeedType && Optional == other.Optional && Path == other.Path;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, NeedType, Optional, Path);
}
