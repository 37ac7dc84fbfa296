namespace PlatformSdk.Build.Findings;

/// <summary>One kind of finding: its number never changes, and its texts make up <c>docs/diagnostics.md</c>.</summary>
internal sealed record Code(string Id, Severity Severity, string Title, string Cause, string Example, string Fix)
{
    /// <summary>
    /// Whether only the platform team can act on it. Only -t:PlatformVerify then prints it, unless its severity is above a message.
    /// </summary>
    internal bool IsForPlatformTeam { get; init; }

    /// <summary>Where the rule holds and how it counts early in the life of a service; null for a code that is not a rule of policy.</summary>
    internal RuleScope? Scope { get; init; }

    internal const string Documentation = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/diagnostics.md";

    /// <summary>That of the id, which no other code has: the texts are long, and sets of findings ask often.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The link to the cause and the fix in the documentation.</summary>
    internal string HelpLink => OwnLink ?? $"{Documentation}#{Id.ToLowerInvariant()}";

    /// <summary>The same as an address that a page can link to; null for another scheme than https.</summary>
    internal string? Address => OwnLink is null ? HelpLink
        : Uri.TryCreate(OwnLink, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link.AbsoluteUri : null;

    /// <summary>The page of a rule of the organization, empty if it has none; null for a code of the SDK.</summary>
    internal string? OwnLink { get; init; }
}
