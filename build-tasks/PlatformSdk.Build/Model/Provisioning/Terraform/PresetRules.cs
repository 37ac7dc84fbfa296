using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>
/// Checks the values that a service or a platform chose against what the cloud accepts. Defaults of the preset are known to be good.
/// </summary>
internal static class PresetRules
{
    /// <param name="input">The need.</param>
    /// <param name="cloud">The preset.</param>
    /// <param name="said">The sku as it is written; null for the usual one.</param>
    internal static void CheckSku(ProvisioningInput input, CloudModule cloud, YamlNode? said)
    {
        if (said is YamlScalar sku && cloud.SkuArgument is { } argument)
            Check(cloud, argument, sku.Value, sku.Value, TerraformCodes.RefusedValue, said.Span, input.Findings);
    }

    internal static void CheckStorage(ProvisioningInput input, CloudModule cloud, YamlNode said, int gib)
    {
        if (cloud.StorageArgument is { } argument)
        {
            Check(cloud, argument, (gib * cloud.StorageUnit).ToString(CultureInfo.InvariantCulture), $"{gib}Gi", TerraformCodes.RefusedValue,
                said.Span,
                input.Findings);
        }
    }

    internal static void CheckVersion(ProvisioningInput input, CloudModule cloud)
    {
        if (input.Description.Version is not { } version)
            return;
        if (cloud.VersionArgument is { } argument)
        {
            Check(cloud, argument, cloud.FullVersion(version), version, TerraformCodes.RefusedVersion, input.At[NeedKeys.Version].OfValue,
                input.Findings);
            return;
        }

        input.Findings.Add(TerraformCodes.ChosenByCloud, input.At[NeedKeys.Version].OfName,
            $"{cloud.Product} chooses the version itself, so '{Shorten.Text(version)}' has no effect there. Remove it, or set it in the other " +
                "environments.");
    }

    /// <param name="input">The need.</param>
    /// <param name="cloud">The preset.</param>
    /// <param name="name">The name in the cloud.</param>
    /// <param name="shown">The name without the environment, which is the same finding in every environment.</param>
    internal static void CheckName(ProvisioningInput input, CloudModule cloud, string name, string shown) =>
        Check(cloud, cloud.NameArgument, name, shown, TerraformCodes.RefusedName, input.At.OfName, input.Findings);

    /// <summary>The inputs, and what follows from several values together.</summary>
    internal static void CheckInputs(ProvisioningInput input, TerraformModule module)
    {
        var cloud = module.Cloud!;
        foreach (var entry in module.Inputs.Entries.Where(entry => entry.Value is YamlScalar))
        {
            var value = ((YamlScalar)entry.Value).Value;
            Check(cloud, entry.Name, value, value, TerraformCodes.RefusedValue, entry.Value.Span, input.Findings);
        }

        // What is refused alone has been reported.
        if (cloud.Rules.All(rule => module.ValueOf(rule.Argument, rule.Argument == cloud.SkuArgument ? module.Size.Sku : null) is not { } value
            || rule.Accepts(value)) && cloud.WhyNot?.Invoke(module) is { } reason)
            input.Findings.Add(TerraformCodes.RefusedValue, input.Settings.PlaceOf(ModuleKeys.Preset).OfValue, reason);
    }

    internal static void Check(
        CloudModule cloud, CloudRule rule, string value, string shown, Code code, Span place, FindingList findings)
    {
        if (!rule.Accepts(value))
        {
            findings.Add(code, place, $"{cloud.Product} does not accept '{Shorten.Text(shown)}' as {rule.Argument}." +
                $"{Suggestion.For(value, rule.Names)} Use {rule.Expected}.");
        }
    }

    private static void Check(
        CloudModule cloud, string argument, string value, string shown, Code code, Span place, FindingList findings)
    {
        if (cloud.Rules.FirstOrDefault(rule => rule.Argument == argument) is { } rule)
            Check(cloud, rule, value, shown, code, place, findings);
    }
}
