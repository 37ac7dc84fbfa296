namespace PlatformSdk.Build.Findings;

/// <summary>One kind of finding: its number never changes, and its texts make up <c>docs/diagnostics.md</c>.</summary>
internal sealed record Code(string Id, Severity Severity, string Title, string Cause, string Example, string Fix)
{
    /// <summary>
    /// Whether only those can act on it who run the platform: then -t:PlatformVerify prints it, and no developer's build, unless it counts as more
    /// than a message.
    /// </summary>
    internal bool IsForPlatformTeam { get; init; }

    internal const string Documentation = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/diagnostics.md";

    /// <summary>The link to the cause and the fix in the documentation.</summary>
    internal string HelpLink => $"{Documentation}#{Id.ToLowerInvariant()}";
}
