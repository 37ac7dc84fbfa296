using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Shapes;

/// <summary>
/// Reports a name that a map does not have. In platform.yaml it is an error. The defaults are shared with services that use older SDKs, which do not
/// know the keys of newer ones. There, it is an error only when it is close to a known name, and otherwise a warning.
/// </summary>
internal static class UnknownName
{
    private const int MostListed = 110;

    /// <param name="name">The name as written.</param>
    /// <param name="at">The place of the name.</param>
    /// <param name="place">The map, in the form that follows "in".</param>
    /// <param name="known">The known names.</param>
    /// <param name="findings">Receives the finding.</param>
    /// <param name="areAlike">Whether the names, such as codes, are so similar that a close match says nothing.</param>
    internal static void Report(string name, Span at, string place, IReadOnlyList<string> known, FindingList findings, bool areAlike = false)
    {
        var hint = Suggestion.For(name, known);
        var tolerated = at.File == findings.LenientFile && (areAlike || hint.Length == 0);
        findings.Add(tolerated ? DescriptionCodes.UnknownDefaultsKey : DescriptionCodes.UnknownKey, at,
            $"Unknown key '{Shorten.Text(name)}'{Place(place, at)}.{(hint.Length > 0 ? hint : Keys(known))}");
    }

    /// <summary>Reports a key that belongs under the names.</summary>
    internal static void ReportTooHigh(string name, Span at, FixedNames names, FindingList findings) => findings.Add(DescriptionCodes.UnknownKey, at,
        $"Unknown key '{Shorten.Text(name)}'{Place(names.Place, at)}. It belongs one level below, such as under '{names.Known[0]}'.");

    /// <summary>The map, unless it is the whole file, which the log names before the message.</summary>
    internal static string Place(string place, Span at) => place == at.File ? "" : $" in {place}";

    /// <summary>A longer list is harder to use than a link to the documentation.</summary>
    private static string Keys(IReadOnlyList<string> known) => string.Join(", ", known) is { Length: <= MostListed } list
        ? $" Known keys: {list}."
        : " Remove it, or look up where it belongs in docs/platform-yaml.md.";
}
