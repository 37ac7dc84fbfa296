using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Secrets;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Exports;

/// <summary>Services whose builds export something.</summary>
internal static class Exported
{
    internal const string Everything = "port: {}, cortex: {}, opslevel: {}, score: {}, openslo: {}, helm: {}";

    /// <summary>The files of a service of some kind.</summary>
    /// <param name="exports">What the platform team asks for.</param>
    /// <param name="lines">The lines of platform.yaml below its head.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="defaults">What the defaults have in addition.</param>
    internal static IReadOnlyDictionary<string, string> Files(string exports, string lines = "", string kind = "service", string defaults = "") =>
        Run.Files(Run.Head.Replace("kind: service", $"kind: {kind}", StringComparison.Ordinal) + lines,
            $"apiVersion: platform-sdk/v1\n{defaults}exports: {{ {exports} }}\n");

    internal static YamlMapping Document(IReadOnlyDictionary<string, string> files, string path) =>
        Parsed.Documents(files[path]).ShouldHaveSingleItem();

    internal static IReadOnlyList<string> Texts(this YamlMapping node, string key) =>
        [.. ((YamlSequence)node[key]!).Cast<YamlScalar>().Select(item => item.Value)];

    internal static IReadOnlyList<YamlMapping> Documents(IReadOnlyDictionary<string, string> files, string path) =>
        Parsed.Documents(files[path]);

    /// <summary>The entities of a file that is a list.</summary>
    internal static IReadOnlyList<YamlMapping> Entities(IReadOnlyDictionary<string, string> files, string path) =>
        [.. ((YamlSequence)YamlReader.ReadAll(files[path], path, new FindingList())!.ShouldHaveSingleItem()).Cast<YamlMapping>()];
}
