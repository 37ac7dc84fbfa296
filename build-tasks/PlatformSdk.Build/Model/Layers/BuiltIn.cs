using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Layers;

/// <summary>The layers that the SDK provides: by kind, by tier, by environment (<c>built-in.yaml</c>).</summary>
internal static class BuiltIn
{
    internal const string Resource = "built-in.yaml";

    private static readonly YamlMapping Root = Load();

    /// <summary>The default environments.</summary>
    internal static IReadOnlyList<string> Environments { get; } = [.. Section(Root, "environments").Entries.Select(e => e.Name)];

    internal static YamlMapping OfKind(ServiceKind kind) => Section(Section(Root, "kinds"), Choice.Word(kind));

    internal static YamlMapping OfTier(Tier tier) => Section(Section(Root, "tiers"), Choice.Word(tier));

    internal static YamlMapping? OfEnvironment(string name) => Section(Root, "environments")[name] as YamlMapping;

    private static YamlMapping Section(YamlMapping mapping, string key) => mapping[key] as YamlMapping
        ?? throw new InvalidOperationException($"{Resource} lacks '{key}'.");

    private static YamlMapping Load() => DescriptionFile.ParseMapping(EmbeddedText.Read(Resource), Resource, new FindingList())
        ?? throw new InvalidOperationException($"{Resource} is no map.");
}
