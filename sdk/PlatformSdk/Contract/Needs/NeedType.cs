namespace PlatformSdk.Contract.Needs;

/// <summary>
/// All that is known of a type of need, compiled into the build and the process. One file a type in this folder, and nothing else to change. Each
/// fact is a property that is computed when it is read: a process pays at its start for no fact that only a build reads, and trimming removes it.
/// </summary>
/// <param name="name">The word in <c>type</c>, and the key in <c>network</c>, <c>provisioners</c> and <c>secrets.paths</c>.</param>
/// <param name="kind">How the process uses it.</param>
internal abstract class NeedType(string name, NeedKind kind)
{
    internal string Name => name;

    internal bool IsDataStore => kind == NeedKind.DataStore;

    internal bool IsCalled => kind == NeedKind.Called;

    internal bool HasSecret => kind != NeedKind.Called;

    /// <summary>The place among the types, in the reference, the schema and messages.</summary>
    internal abstract int Order { get; }

    /// <summary>One sentence for the reference.</summary>
    internal abstract string Summary { get; }

    /// <summary>The keys in platform.yaml beyond those of every need.</summary>
    internal virtual IReadOnlyList<string> Keys => [];

    /// <summary>The type of the Resource in the catalog; null when it is another Component.</summary>
    internal virtual string? CatalogType => null;

    /// <summary>Whether data is lost when it is deleted; a cache fills again.</summary>
    internal virtual bool HoldsData => false;

    /// <summary>The port on which it answers; null when it has none of its own.</summary>
    internal virtual int? Port => null;

    /// <summary>The port for TLS, where that is another one.</summary>
    internal virtual int? TlsPort => null;

    /// <summary>The schemes of its addresses, each with the port that it means; the empty scheme for a host alone, where people write one.</summary>
    internal virtual IReadOnlyList<(string Scheme, int Port)> Schemes => [];

    /// <summary>The parts that its secret may have instead of one connection string.</summary>
    internal virtual IReadOnlyList<SecretPart> SecretParts => [];

    /// <summary>The fields of its secret.</summary>
    internal IReadOnlyList<string> SecretFields => kind switch
    {
        NeedKind.Called => [],
        NeedKind.Value => [KubernetesSecret.Value],
        _ when SecretParts.Count > 0 => [.. SecretParts.Select(part => part.Fields[0])],
        _ => [KubernetesSecret.ConnectionString],
    };

    /// <summary>What it is on a laptop; null when compose.yaml cannot run it.</summary>
    internal virtual LaptopContainer? Laptop => null;

    /// <summary>The package with its client; null where there is none.</summary>
    internal virtual ClientPackage? Package => null;

    /// <summary>How an existing program shows that it needs it; null when only a person can say it.</summary>
    internal virtual NeedClues? Clues => null;
}
