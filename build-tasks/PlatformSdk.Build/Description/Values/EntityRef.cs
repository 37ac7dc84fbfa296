using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Description.Values;

/// <summary>A reference to a Backstage entity, <c>[kind:][namespace/]name</c>, such as an owner.</summary>
internal sealed partial record EntityRef(string Text)
{
    /// <summary>The name alone, which fits a Kubernetes label.</summary>
    internal string Name => Text[(Text.LastIndexOfAny([':', '/']) + 1)..];

    /// <summary>The kind in lower case, as the catalog compares it; null where it is not set.</summary>
    internal string? Kind => Text.IndexOf(':', StringComparison.Ordinal) is > 0 and var end ? Text[..end].ToLowerInvariant() : null;

    internal string Namespace => Text[(Text.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/') is [var space, _] ? space : "default";

    internal static EntityRef? Parse(string text) => Pattern().IsMatch(text) ? new EntityRef(text) : null;

    public override string ToString() => Text;

    [GeneratedRegex("^([a-zA-Z]{1,63}:)?([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/)?[a-zA-Z0-9]([-_.a-zA-Z0-9]{0,61}[a-zA-Z0-9])?\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
