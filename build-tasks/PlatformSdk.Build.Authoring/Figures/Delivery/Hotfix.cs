using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Authoring.Figures.Delivery;

/// <summary>Commits that say of themselves that they repair what runs.</summary>
internal static partial class Hotfix
{
    /// <summary>Whether the first line begins with the word, or a merge names such a branch.</summary>
    internal static bool Is(string subject) => Subject().IsMatch(subject);

    // GitHub: "Merge pull request #7 from acme/hotfix/tax". GitLab and git: "Merge branch 'hotfix/tax' into 'main'".
    // Azure DevOps: "Merged PR 7: Hotfix: tax".
    [GeneratedRegex(@"^(Merged PR \d+: )?\W*hot-?fix\b|^Merge\b.*[ '/]hot-?fix/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
