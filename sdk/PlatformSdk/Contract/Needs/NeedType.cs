namespace PlatformSdk.Contract.Needs;

/// <summary>
/// Everything about a type of need, compiled into the build and the process. One file per type in this folder, and nothing else to change. Each fact
/// is a property that is computed when it is read: facts that only a build reads cost a process nothing at start, and trimming removes them.
/// </summary>
/// <param name="name">The value of <c>type</c>, and the key in <c>network</c>, <c>provisioners</c> and <c>secrets.paths</c>.</param>
/// <param name="kind">How the process uses it.</param>
internal abstract class NeedType(string name, NeedKind kind)
{
    internal string Name => name;

    internal bool IsDataStore => kind == NeedKind.DataStore;

    internal bool IsCalled => kind == NeedKind.Called;

    internal bool HasSecret => kind != NeedKind.Called;

    /// <summary>The position of the type in the reference, the schema and messages.</summary>
    internal abstract int Order { get; }

    /// <summary>One sentence for the reference.</summary>
    internal abstract string Summary { get; }

    /// <summary>The keys in platform.yaml in addition to those of every need.</summary>
    internal virtual IReadOnlyList<string> Keys => [];

    /// <summary>The type of the Resource in the catalog; null when it is another Component.</summary>
    internal virtual string? CatalogType => null;

    /// <summary>Whether deleting it loses data; a cache fills again.</summary>
    internal virtual bool HoldsData => false;

    /// <summary>The port on which it answers; null when it has none of its own.</summary>
    internal virtual int? Port => null;

    /// <summary>The port for TLS, when it differs.</summary>
    internal virtual int? TlsPort => null;

    /// <summary>The schemes of its addresses, each with its default port; the empty scheme stands for a plain host, where that is common.</summary>
    internal virtual IReadOnlyList<(string Scheme, int Port)> Schemes => [];

    /// <summary>The parts that its secret may have instead of a single connection string.</summary>
    internal virtual IReadOnlyList<SecretPart> SecretParts => [];

    /// <summary>Whether a field of its secret is an address or a certificate rather than a credential.</summary>
    internal bool IsPublic(string field) => SecretParts.Count > 0 && (field.Equals(SecretFieldNames.Authority, StringComparison.OrdinalIgnoreCase)
        || SecretParts.Any(part => part.IsPublic && part.Fields.Contains(field, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The fields of its secret.</summary>
    internal IReadOnlyList<string> SecretFields => kind switch
    {
        NeedKind.Called => [],
        NeedKind.Value => [SecretFieldNames.Value],
        _ when SecretParts.Count > 0 => [.. SecretParts.Select(part => part.Fields[0])],
        _ => [SecretFieldNames.ConnectionString],
    };

    /// <summary>What it is on a laptop; null when compose.yaml cannot run it.</summary>
    internal virtual LaptopContainer? Laptop => null;

    /// <summary>The client package; null when there is none.</summary>
    internal virtual ClientPackage? Package => null;

    /// <summary>The signs that an existing program needs it; null when a program does not show it.</summary>
    internal virtual NeedClues? Clues => null;
}
