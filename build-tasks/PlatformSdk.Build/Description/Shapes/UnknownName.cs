using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>
/// A name that a map does not have. In platform.yaml an error. Defaults are shared with services of older SDKs, to which a key of a newer one is
/// unknown: there it is an error only where it is nearly a known one, and so a mistake, and a warning otherwise.
/// </summary>
internal static class UnknownName
{
    private const int MostListed = 15;

    /// <param name="name">The name as it is written.</param>
    /// <param name="at">Where it is written.</param>
    /// <param name="place">The map, as it follows "in".</param>
    /// <param name="known">The names that it has.</param>
    /// <param name="findings">Takes the finding.</param>
    /// <param name="areAlike">Whether the names are so alike that a near one says nothing, as codes are.</param>
    internal static void Report(string name, Span at, string place, IReadOnlyList<string> known, FindingList findings, bool areAlike = false)
    {
        var hint = Suggestion.For(name, known);
        var tolerated = at.File == findings.LenientFile && (areAlike || hint.Length == 0);
        findings.Add(tolerated ? DescriptionCodes.UnknownDefaultsKey : DescriptionCodes.UnknownKey, at,
            $"Unknown key '{Shorten.Text(name)}' in {place}.{(hint.Length > 0 ? hint : Keys(known))}");
    }

    /// <summary>A list that nobody would read to its end says less than where to look.</summary>
    private static string Keys(IReadOnlyList<string> known) => known.Count <= MostListed
        ? $" Known keys: {string.Join(", ", known)}."
        : " Remove it, or look up where it belongs in docs/platform-yaml.md.";
}
