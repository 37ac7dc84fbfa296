namespace PlatformSdk.Contract.Needs;

/// <summary>A part of a connection string that a secret can contain as a separate field.</summary>
/// <param name="Keyword">Its keyword in the connection string.</param>
/// <param name="Fields">The names that stores and operators use for the field; the generated manifests use the first one.</param>
internal sealed record SecretPart(string Keyword, params IReadOnlyList<string> Fields)
{
    /// <summary>Whether it is a part of the address, which a log may show.</summary>
    internal bool IsPublic { get; init; }

    /// <summary>Whether a connection works without it, with a usual value.</summary>
    internal bool HasDefault { get; init; }

    /// <summary>The keyword of another part that makes it unnecessary, or null.</summary>
    internal string? Alternative { get; init; }

    /// <summary>The keyword of another part that is of no use without it, or null.</summary>
    internal string? Completes { get; init; }
}
