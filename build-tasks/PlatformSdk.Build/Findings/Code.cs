namespace PlatformSdk.Build.Findings;

/// <summary>One kind of finding: its number is for ever, its texts make up <c>docs/diagnostics.md</c>.</summary>
internal sealed record Code(string Id, Severity Severity, string Title, string Cause, string Example, string Cure)
{
    internal const string Documentation = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/diagnostics.md";

    /// <summary>Where the code's cause and cure are written down.</summary>
    internal string HelpLink => $"{Documentation}#{Id.ToLowerInvariant()}";
}
