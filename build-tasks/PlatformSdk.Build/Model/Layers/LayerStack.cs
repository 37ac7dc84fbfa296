using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Layers;

/// <summary>
/// The layers of one description, lowest first: built-in, built-in of kind and tier, defaults, defaults of the tier, service, defaults of the
/// environment, environment of the service.
/// </summary>
internal sealed class LayerStack
{
    private readonly YamlMapping _service;
    private readonly YamlMapping? _defaults;
    private readonly ServiceKind _kind;
    private readonly Tier _tier;

    /// <param name="service">The root of platform.yaml.</param>
    /// <param name="written">The same, typed.</param>
    /// <param name="defaults">The root of platform.defaults.yaml, or null.</param>
    /// <param name="platform">The same, typed.</param>
    internal LayerStack(YamlMapping service, WrittenService written, YamlMapping? defaults, DefaultsDescription platform)
    {
        _service = service;
        _defaults = defaults;
        _kind = written.Kind;
        _tier = written.Tier ?? platform.Tier ?? Tier.Standard;
        EnvironmentNames = [.. FirstWithAny(
            written.At[Language.Service.Environments].Names, platform.At[DefaultsKeys.Environments].Names, BuiltIn.Environments)];
    }

    internal IReadOnlyList<string> EnvironmentNames { get; }

    /// <summary>The merged settings of one environment or, without one, of the service in general; null after an error.</summary>
    internal ServiceDescription? Read(string? environment, FindingList findings)
    {
        YamlMapping?[] above = environment is null ? [] :
        [
            Only(ServiceKeys.OfEnvironment, Section(Section(_defaults, "environments"), environment)),
            Section(Section(_service, "environments"), environment),
        ];
        var merged = Merge.All([.. Lower(environment), Only(Language.Service.All, _service), .. above]);
        return Language.Service.Complete.TryRead(merged, findings, out var read) ? read : null;
    }

    private YamlMapping?[] Lower(string? environment) =>
    [
        BuiltIn.OfKind(_kind),
        Only(Language.Service.All, BuiltIn.OfTier(_tier)),
        new YamlMapping { ["tier"] = Choice.Word(_tier) },
        environment is null ? null : Only(Language.Service.All, BuiltIn.OfEnvironment(environment)),
        Only(Language.Defaults.ForServices, _defaults),
        Only(Language.Defaults.ForServices, Section(Section(_defaults, "tiers"), Choice.Word(_tier))),
    ];

    /// <summary>
    /// The part of a layer that applies to the service: known keys for its kind. A default that does not apply is ignored, while the same key in the
    /// service's own file is an error.
    /// </summary>
    private YamlMapping? Only(IReadOnlyList<Key> keys, YamlMapping? layer)
    {
        if (layer is null)
            return null;
        var kept = new YamlMapping { Span = layer.Span };
        foreach (var entry in layer.Entries.Where(e => keys.Any(k => k.Name == e.Name) && e.Name is not ("environments" or "waivers")
            && KindOf.Means(keys, e.Name, _kind)))
            kept.Set(entry.Key, entry.Value);
        return kept;
    }

    private static YamlMapping? Section(YamlMapping? mapping, string key) => mapping?[key] as YamlMapping;

    private static IEnumerable<string> FirstWithAny(params IReadOnlyList<IEnumerable<string>> sources) => sources.First(names => names.Any());
}
