using PlatformSdk.Contract.Needs.Connections;

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

    /// <summary>The form of its connection string, in which the parts are joined; null without parts.</summary>
    internal virtual ConnectionForm? Form => null;

    /// <summary>Whether its secret has the parts where nothing else is set, and the connection must name a user.</summary>
    internal virtual bool IsUsuallyInParts => false;

    /// <summary>Whether a field of its secret is an address or a certificate rather than a credential.</summary>
    internal bool IsPublic(string field) => SecretParts.Count > 0 && (field.Equals(SecretFieldNames.Authority, StringComparison.OrdinalIgnoreCase)
        || SecretParts.Any(part => part.IsPublic && part.Fields.Contains(field, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The parts that a secret has, by keyword.</summary>
    /// <param name="field">The value of a field, or null.</param>
    internal IReadOnlyDictionary<string, string> PartsOf(Func<string, string?> field)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in SecretParts)
        {
            if (part.Fields.Select(field).FirstOrDefault(value => value is { Length: > 0 }) is { } value)
                parts[part.Keyword] = value;
        }
        return parts;
    }

    /// <summary>The connection string with the parts that a secret has; null for none.</summary>
    /// <param name="text">The connection string without them, or null.</param>
    /// <param name="field">The value of a field, or null.</param>
    internal string? Join(string? text, Func<string, string?> field)
    {
        var parts = new Dictionary<string, string>(PartsOf(field), StringComparer.Ordinal);
        if (field(SecretFieldNames.Authority) is { Length: > 0 } authority)
            parts[PartKeyword.Authority] = authority;
        return Form is { } form && parts.Count > 0 ? form.Join(text, parts) : text;
    }

    /// <summary>The fields of its secret.</summary>
    internal IReadOnlyList<string> SecretFields => kind switch
    {
        NeedKind.Called => [],
        NeedKind.Value => [SecretFieldNames.Value],
        _ when IsUsuallyInParts => [.. SecretParts.Select(part => part.Fields[0])],
        _ => [SecretFieldNames.ConnectionString],
    };

    /// <summary>The fields that a process joins to a connection string, or that are one.</summary>
    internal IReadOnlyList<string> JoinedFields => [.. SecretParts.Select(part => part.Fields[0]), SecretFieldNames.ConnectionString];

    /// <summary>What it is on a laptop; null when compose.yaml cannot run it.</summary>
    internal virtual LaptopContainer? Laptop => null;

    /// <summary>The client package; null when there is none.</summary>
    internal virtual ClientPackage? Package => null;

    /// <summary>The signs that an existing program needs it; null when a program does not show it.</summary>
    internal virtual NeedClues? Clues => null;
}
