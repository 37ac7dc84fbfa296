using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>The inputs of a preset: those of the module, and one of its own.</summary>
internal static class PresetInputs
{
    /// <summary>
    /// Not a variable of a module: a higher number makes a new password, and is also the way out where an apply stopped between the two that know it.
    /// </summary>
    internal const string PasswordVersion = "password_version";

    private const string Location = "location";

    internal static YamlMapping Resolve(ProvisioningInput input, CloudModule cloud, Placeholders placeholders)
    {
        var said = input.Settings.Module.Inputs;
        var inputs = said is null ? new YamlMapping() : placeholders.Fill(said, input.Findings);
        foreach (var (key, _) in inputs.Entries)
            Check(key, cloud, input.Findings);
        if (cloud.Variables.Contains(Location) && inputs[Location] is null)
            inputs[Location] = input.Region is { } region ? new YamlScalar(region, ScalarStyle.Quoted) { Span = input.RegionPlace } : null;
        foreach (var needed in cloud.Required.Select(r => r.Split('|')).Where(names => !names.Any(name => inputs[name] is not null)))
        {
            input.Findings.Add(TerraformCodes.MissingInput,
                input.Settings.PlaceOf(ModuleKeys.Inputs) is { IsWritten: true } written
                    ? written.OfName
                    : input.Settings.PlaceOf(ModuleKeys.Preset).OfValue,
                $"{cloud.Product} needs {string.Join(" or ", needed.Select(n => $"'{n}'"))}. Add it to 'inputs'{(needed is [Location]
                    ? ", or set 'region' of the environment" : "")}.");
        }

        return inputs;
    }

    private static void Check(YamlScalar key, CloudModule cloud, FindingList findings)
    {
        if (cloud.Ours.Contains(key.Value))
        {
            findings.Add(TerraformCodes.WrongInput, key.Span,
                $"The preset {Choice.Word(cloud.Preset)} sets '{key.Value}', because the connection depends on it. Remove it.");
        }
        else if (key.Value != PasswordVersion && !cloud.Variables.Contains(key.Value))
        {
            findings.Add(TerraformCodes.WrongInput, key.Span,
                $"'{Shorten.Text(key.Value)}' is not an input of {cloud.Source ?? "aws_mq_broker"} {cloud.Version}." +
                    $"{Suggestion.For(key.Value, cloud.Variables)} Correct or remove it.");
        }
    }
}
