using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>A change to the generated objects of all services, or only of some environments or tiers.</summary>
/// <param name="Environments">The environments that it applies to; null for all.</param>
/// <param name="Tiers">The tiers that it applies to; null for all.</param>
/// <param name="Patch">The object that it changes, selected by kind and optionally by name.</param>
internal sealed record PlatformPatch(IReadOnlyList<string>? Environments, IReadOnlyList<Tier>? Tiers, YamlMapping Patch)
{
    /// <summary>The place of the patch.</summary>
    internal required Place At { get; init; }
}

internal static class PatchKeys
{
    internal static readonly Key<IReadOnlyList<string>> Environments =
        new("environments", new ListShape<string>("a list of environments such as [production]", Texts.Name))
        {
            Summary = "The environments that the patch applies to.",
            Default = "all, and deploy/gitops/",
            Example = "[production]",
            Effect = "the folders whose objects change, such as deploy/production/",
        };

    internal static readonly Key<IReadOnlyList<Tier>> Tiers =
        new("tiers", new ListShape<Tier>("a list of tiers such as [critical]", new ChoiceShape<Tier>()))
        {
            Summary = "The tiers that the patch applies to.",
            Default = "all",
            Example = "[critical]",
            Effect = "whether an object of the service changes, such as service-account.yaml",
        };

    internal static readonly Key<YamlMapping> Patch = new("patch", new PatchShape())
    {
        Summary = "The object and its changes, as in a file under deploy/patches/. Without a name it applies to every object of the kind. A " +
            "container without a name is the service's own.",
        Example = "{ kind: ServiceAccount, imagePullSecrets: [{ name: registry }] }",
        Effect = "the objects of that kind, such as deployment.yaml and service-account.yaml",
        Required = true,
    };

    internal static readonly ObjectShape<PlatformPatch> Shape = new("a patch", [Environments, Tiers, Patch],
        f => new PlatformPatch(f.Get(Environments), f.Get(Tiers), f.Need(Patch)) { At = f.At });
}
