using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Layers;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The settings of a type's provisioner in one environment.</summary>
internal static class ProvisionerSettings
{
    /// <summary>An environment that sets <c>use</c> inherits nothing; any other one adds to the settings around it.</summary>
    internal static ProvisionerDescription For(DefaultsDescription platform, string type, string environment)
    {
        var path = $"provisioners.{type}";
        var around = (platform.Provisioners.GetValueOrDefault(type) ?? ProvisionerDescription.None) with { Path = path };
        if (!around.Environments.TryGetValue(environment, out var own))
            return around;
        if (own.Use is not null)
            return own with { Path = $"{path}.environments.{environment}", Where = $" in {environment}" };
        return around with
        {
            Sizes = own.Sizes is null ? around.Sizes : Merged(around.Sizes, own.Sizes),
            Backups = own.Backups ?? around.Backups,
            Console = own.Console ?? around.Console,
            Module = Over(own.Module, around.Module),
            OwnAt = own.At,
            Resource = Over(own.Resource, around.Resource),
        };
    }

    /// <summary>The settings of Terraform itself.</summary>
    internal static ProvisionerDescription Terraform(DefaultsDescription platform, string environment)
    {
        var around = platform.Terraform;
        return !around.Environments.TryGetValue(environment, out var own) ? around : around with
        {
            OwnAt = own.At,
            Terraform = new TerraformDescription(
                Over(own.Terraform.Provider, around.Terraform.Provider), own.Terraform.Backend ?? around.Terraform.Backend,
                own.Terraform.KeyVault ?? around.Terraform.KeyVault),
        };
    }

    internal static bool Provides(Provisioner? use) => use is not (null or Provisioner.None);

    private static ModuleDescription Over(ModuleDescription own, ModuleDescription around) => new(
        own.Preset ?? around.Preset, own.Source ?? around.Source, own.Version ?? around.Version, Over(own.Inputs, around.Inputs),
        own.Outputs ?? around.Outputs);

    private static YamlMapping? Over(YamlMapping? own, YamlMapping? around) => own is null ? around : around is null ? own : Merge.All(around, own);

    private static ResourceSettings Over(ResourceSettings own, ResourceSettings around) => new(
        new CustomResourceDescription(own.First.ApiVersion ?? around.First.ApiVersion, own.First.Kind ?? around.First.Kind,
            own.First.Name ?? around.First.Name,
            own.First.Spec is null ? around.First.Spec : Merge.All(around.First.Spec, own.First.Spec)),
        own.More ?? around.More,
        new ConnectionDescription(own.Connection.Secret ?? around.Connection.Secret, own.Connection.Fields ?? around.Connection.Fields,
            own.Connection.Text ?? around.Connection.Text, own.Connection.Pods ?? around.Connection.Pods));

    private static Dictionary<string, YamlNode> Merged(
        IReadOnlyDictionary<string, YamlNode>? lower, IReadOnlyDictionary<string, YamlNode> upper)
    {
        var sizes = new Dictionary<string, YamlNode>(lower ?? new Dictionary<string, YamlNode>());
        foreach (var (name, size) in upper)
            sizes[name] = sizes.GetValueOrDefault(name) is YamlMapping below && size is YamlMapping map ? Merge.All(below, map) : size;
        return sizes;
    }
}
