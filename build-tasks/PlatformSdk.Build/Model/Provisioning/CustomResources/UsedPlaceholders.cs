using System.Text.RegularExpressions;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Provisioning.CustomResources;

/// <summary>The placeholders that the objects contain, each by its first word: a key of a need has an effect only where they contain it.</summary>
internal static partial class UsedPlaceholders
{
    internal static IReadOnlySet<string> In(IEnumerable<YamlNode> trees) =>
        trees.SelectMany(Texts).SelectMany(text => First().Matches(text)).Select(match => match.Groups["word"].Value).ToHashSet();

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => Texts(entry.Value).Append(entry.Name)),
        YamlSequence list => list.SelectMany(Texts),
        YamlScalar scalar => [scalar.Value],
        _ => [],
    };

    [GeneratedRegex("\\{(?<word>[a-zA-Z]+)[.}]", RegexOptions.CultureInvariant)]
    private static partial Regex First();
}
