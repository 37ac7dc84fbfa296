using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>Decides which module provides a need, and checks its settings.</summary>
internal static class ModuleResolver
{
    /// <summary>The module; null after an error.</summary>
    internal static TerraformModule? Resolve(ProvisioningInput input)
    {
        var said = input.Settings.Module;
        if (said.Preset is null == said.Source is null)
        {
            input.Findings.Add(TerraformCodes.NoModule, input.Settings.PlaceOf(ProvisionerKeys.Use).OfValue, said.Preset is null
                ? $"Terraform needs a module for {input.Need.Type.Name}. Set 'preset' to azure or aws, or 'source' to a module of your own."
                : "'preset' and 'source' exclude each other. Remove one of them.");
            return null;
        }

        var size = said.Preset is null ? Sizes.ResolveAny(input) : YamlScalar.Quoted(Choice.Word(Sizes.NameFor(input)));
        if (size is null)
            return null;
        return said.Preset is { } preset ? Preset(input, preset) : OwnModule.Resolve(input, PlaceholderValues.For(input, size, input.Findings));
    }

    private static TerraformModule? Preset(ProvisioningInput input, TerraformPreset preset)
    {
        if (CloudModules.Find(preset, input.Need.Type) is not { } cloud)
        {
            input.Findings.Add(TerraformCodes.WrongPreset, input.Settings.PlaceOf(ModuleKeys.Preset).OfValue,
                $"The preset {Choice.Word(preset)} provides {string.Join(", ", CloudModules.TypesOf(preset))}, not {input.Need.Type.Name}. Use a " +
                    "module of your own with 'source', or another provisioner.");
            return null;
        }

        // What is wrong in a size or in the inputs is reported, and the rest is checked too.
        var name = CloudName(input, cloud);
        PresetRules.CheckVersion(input, cloud);
        var days = PresetBackup.DaysOf(input, cloud);
        if (PresetSize.Resolve(input, cloud) is not var (node, size) || name is null)
            return null;
        var inputs = PresetInputs.Resolve(input, cloud, PlaceholderValues.For(input, node, input.Findings));
        var module = new TerraformModule(input.Need.Name, name, input.Need.Type, cloud.Source, cloud.Version, inputs)
        {
            Cloud = cloud,
            Version = cloud.DefaultVersion is null ? null : cloud.FullVersion(input.Description.Version ?? cloud.DefaultVersion),
            Size = size,
            KeepDays = days,
            IsProduction = ProductionEnvironments.Contain(input.Environment),
            IsRetiring = input.Description.Retire is not null,
        };
        PresetRules.CheckInputs(input, module);
        return module;
    }

    /// <summary>Unique in the account, where environments may be side by side.</summary>
    private static string? CloudName(ProvisioningInput input, CloudModule cloud)
    {
        var name = $"{NeedName.ForNeed(input.Service.Name, input.Need.Name)}-{input.Environment}";
        if (name.Length <= cloud.LongestName)
        {
            // A name of the platform team's own is checked with the other inputs.
            if (input.Settings.Module.Inputs?[cloud.NameArgument] is null)
                PresetRules.CheckName(input, cloud, name, NeedName.ForNeed(input.Service.Name, input.Need.Name));
            return name;
        }

        input.Findings.Add(TerraformCodes.LongCloudName, input.At.OfName, string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"'{name}' has {name.Length} characters, and {cloud.Product} accepts {cloud.LongestName}. Shorten the name of the need or service."));
        return null;
    }
}
