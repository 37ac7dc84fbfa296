using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;

namespace PlatformSdk.Build.Model.Layers;

/// <summary>The layers of one description, lowest first: built-in, kind, tier, service, environment.</summary>
internal sealed class LayerStack
{
    private readonly YamlMapping _service;
    private readonly YamlMapping? _environments;
    private readonly ServiceKind _kind;
    private readonly Tier _tier;

    internal LayerStack(YamlMapping service, ServiceDescription written)
    {
        _kind = written.Kind;
        _tier = written.Tier ?? Tier.Standard;
        _environments = service["environments"] as YamlMapping;
        _service = WithoutEnvironments(service);
        EnvironmentNames = _environments is { Entries.Count: > 0 } own ? [.. own.Entries.Select(e => e.Name)] : BuiltIn.Environments;
    }

    internal IReadOnlyList<string> EnvironmentNames { get; }

    /// <summary>What holds wherever it runs.</summary>
    internal YamlMapping ForAll() => Merge.All(BuiltIn.OfKind(_kind), BuiltIn.OfTier(_tier, _kind), TierLayer(), _service);

    /// <summary>What holds in one environment.</summary>
    internal YamlMapping For(string environment) => Merge.All(
        BuiltIn.OfKind(_kind),
        BuiltIn.OfTier(_tier, _kind),
        TierLayer(),
        BuiltIn.OfEnvironment(environment, _kind),
        _service,
        _environments?[environment] as YamlMapping);

    private YamlMapping TierLayer() => new() { ["tier"] = Choice.Word(_tier) };

    private static YamlMapping WithoutEnvironments(YamlMapping service)
    {
        var copy = Merge.All(new YamlMapping { Span = service.Span }, service);
        copy.Remove("environments");
        copy.Remove("waivers");
        return copy;
    }
}
