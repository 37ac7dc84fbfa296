using System.Text.RegularExpressions;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>Where a page leads inside the repository.</summary>
internal static partial class Links
{
    internal static IEnumerable<string> Of(string page) =>
        Link().Matches(page).Select(link => link.Groups["path"].Value)
        .Where(path => path.Length > 0 && !path.Contains(':', StringComparison.Ordinal));

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)(#[^)]*)?\)")]
    private static partial Regex Link();
}
