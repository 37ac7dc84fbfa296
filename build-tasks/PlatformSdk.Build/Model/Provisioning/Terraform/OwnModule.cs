using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Contract.Needs.Connections;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>A module of your own: its source with an exact version, and the outputs that make the connection.</summary>
internal static partial class OwnModule
{
    /// <summary>What Terraform takes for itself in a module's block, so that no variable can have such a name.</summary>
    private static readonly string[] s_reserved = ["source", "version", "providers", "count", "for_each", "depends_on", "lifecycle"];

    internal static TerraformModule Resolve(ProvisioningInput input, Placeholders placeholders)
    {
        var said = input.Settings.Module;
        CheckVersion(input);
        CheckOutputs(input);
        foreach (var (key, _) in said.Inputs?.Entries.Where(entry => s_reserved.Contains(entry.Name)) ?? [])
        {
            input.Findings.Add(TerraformCodes.WrongInput, key.Span,
                $"Terraform reserves '{key.Value}', so it cannot be an input. Rename the variable of the module.");
        }

        return new TerraformModule(input.Need.Name, NeedName.ForNeed(input.Service.Name, input.Need.Name), input.Need.Type, said.Source!,
            said.Version,
            said.Inputs is { } inputs ? placeholders.Fill(inputs, input.Findings) : new YamlMapping())
        {
            Outputs = said.Outputs ?? new Dictionary<string, string>(),
            IsProduction = ProductionEnvironments.Contain(input.Environment),
            IsRetiring = input.Description.Retire is not null,
        };
    }

    private static void CheckVersion(ProvisioningInput input)
    {
        var (said, source) = (input.Settings.Module, input.Settings.Module.Source!);
        var (isFolder, isRegistry) = (source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal),
            Registry().IsMatch(source));
        if (isRegistry && said.Version is null)
        {
            input.Findings.Add(TerraformCodes.NotExact, input.Settings.PlaceOf(ModuleKeys.Source).OfValue,
                "A module from a registry needs an exact version. Add for example 'version: 1.4.2'.");
        }
        else if (!isRegistry && said.Version is not null)
        {
            input.Findings.Add(TerraformCodes.NotExact, input.Settings.PlaceOf(ModuleKeys.Version).OfName,
                $"Only a module from a registry has a 'version'. Remove it{(isFolder ? "" : ", and end the source with '?ref=' and a tag")}.");
        }
        else if (!isRegistry && !isFolder && !Reference().IsMatch(source))
        {
            input.Findings.Add(TerraformCodes.NotExact, input.Settings.PlaceOf(ModuleKeys.Source).OfValue,
                "A module from git needs a tag or a commit. End the source with for example '?ref=v1.4.2'.");
        }
    }

    private static void CheckOutputs(ProvisioningInput input)
    {
        var (outputs, type) = (input.Settings.Module.Outputs ?? new Dictionary<string, string>(), input.Need.Type);
        var at = input.Settings.PlaceOf(ModuleKeys.Outputs);
        var known = type.JoinedFields;
        foreach (var field in outputs.Keys.Where(field => !known.Contains(field)))
        {
            input.Findings.Add(TerraformCodes.WrongOutput, at[field].OfName,
                $"'{Shorten.Text(field)}' is not a field of the secret of a {type.Name}.{Suggestion.For(field, known)} Use " +
                    $"{string.Join(", ", known)}.");
        }

        // A module makes the database, so it knows its name.
        var missing = MissingFields.For(type, [.. outputs.Keys], null)
            .Concat(outputs.ContainsKey(SecretFieldNames.ConnectionString) ? [] : type.SecretParts.Where(part =>
                part.Keyword == PartKeyword.Database && !outputs.ContainsKey(part.Fields[0])).Select(part => part.Fields[0])).ToList();
        if (missing.Count > 0)
        {
            input.Findings.Add(TerraformCodes.WrongOutput, at.IsWritten ? at.OfName : input.Settings.PlaceOf(ModuleKeys.Source).OfValue,
                $"The connection of a {type.Name} needs {string.Join(", ", missing)}. Map each to an output of the module in 'outputs'" +
                    $"{(missing is [SecretFieldNames.ConnectionString] ? "" : $", or map '{SecretFieldNames.ConnectionString}'")}.");
        }
    }

    [GeneratedRegex("^([a-z0-9.-]+\\.[a-z]+(:[0-9]+)?/)?[A-Za-z0-9-_]+/[A-Za-z0-9-_]+/[a-z0-9]+(//[^?]*)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Registry();

    [GeneratedRegex("[?&]ref=[^&]+", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
