using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model;

/// <summary>Where a value that holds in an environment was written: in the highest layer that has it.</summary>
internal static class Written
{
    internal static Span Config(PlatformModel model, ResolvedService service, string name)
    {
        var (root, defaults) = (model.Written[0], model.Written.ElementAtOrDefault(1));
        YamlMapping?[] layers =
        [
            At(root, "environments", service.Environment), At(defaults, "environments", service.Environment), root,
            At(defaults, "tiers", Choice.Word(service.Tier)), defaults,
        ];
        return layers.Select(layer => At(layer, "config")?.Entries.FirstOrDefault(e => e.Name == name)?.Key.Span)
            .FirstOrDefault(span => span is not null) ?? root.Span;
    }

    private static YamlMapping? At(YamlMapping? node, params string[] path) => path.Aggregate(node, (at, key) => at?[key] as YamlMapping);
}
