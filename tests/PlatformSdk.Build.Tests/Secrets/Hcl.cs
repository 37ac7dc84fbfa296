using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Tests.Secrets;

/// <summary>
/// A policy as we write it, and nothing else: comments and blocks of one path with one list of capabilities. The conformance tests read the same
/// files by HashiCorp's own parser.
/// </summary>
internal static partial class Hcl
{
    /// <summary>The paths that may be read, in the order of the file.</summary>
    internal static IReadOnlyList<string> Paths(string policy)
    {
        Whole().IsMatch(policy).ShouldBeTrue(policy);
        return [.. Block().Matches(policy).Select(b => b.Groups[1].Value)];
    }

    [GeneratedRegex("\\A(# [^\\n]*\\n)+(\\npath \"[-_./A-Za-z0-9]+\" \\{\\n  capabilities = \\[\"read\"\\]\\n\\}\\n)+\\z")]
    private static partial Regex Whole();

    [GeneratedRegex("^path \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex Block();
}
