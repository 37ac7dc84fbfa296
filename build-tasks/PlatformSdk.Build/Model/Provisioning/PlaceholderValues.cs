using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The values of the placeholders.</summary>
internal static class PlaceholderValues
{
    private const string Size = "size";

    /// <summary>Those of a service in an environment, for settings that do not belong to a need.</summary>
    internal static Placeholders ForService(
        ServiceDescription service, string environment, string @namespace, string? costCenter, string? region) =>
            new(OfService(service, environment, @namespace, costCenter, region));

    /// <summary>Those of a need, without its size, version and backup: what a person looks for it by.</summary>
    internal static Placeholders ForNeed(ProvisioningInput input) => new(NamesOf(input));

    /// <param name="input">The need.</param>
    /// <param name="size">What its size means: a value, or a map, whose members may contain placeholders of their own.</param>
    /// <param name="findings">Receives problems with the placeholders of the size.</param>
    internal static Placeholders For(ProvisioningInput input, YamlNode size, FindingList findings)
    {
        var backup = BackupTimes.For(input.Description);
        var values = new Dictionary<string, YamlNode?>(NamesOf(input))
        {
            ["version"] = QuotedOrNone(VersionOf(input)),
            ["backup.every"] = QuotedOrNone(backup?.Every.ToString()),
            ["backup.keep"] = QuotedOrNone(backup?.Keep.ToString()),
            ["backup.keep.days"] = backup is null ? null : (YamlNode)backup.KeepDays,
        };
        Add(values, Size, new Placeholders(values).Fill(size, findings));
        return new Placeholders(values) { SizeName = Choice.Word(Sizes.NameFor(input)) };
    }

    /// <summary>The version that the service uses, or the one that runs on laptops; null for a type without versions.</summary>
    internal static string? VersionOf(ProvisioningInput input) => input.Description.Version
        ?? (input.Need.Type.Keys.Contains(NeedKeys.Version.Name) ? input.Need.Type.Laptop?.DefaultVersion : null);

    private static Dictionary<string, YamlNode?> NamesOf(ProvisioningInput input) =>
        new(OfService(input.Service, input.Environment, input.Namespace, input.CostCenter, input.Region))
        {
            ["need"] = Quoted(input.Need.Name),
            ["type"] = Quoted(input.Need.Type.Name),
        };

    private static Dictionary<string, YamlNode?> OfService(
        ServiceDescription service, string environment, string @namespace, string? costCenter, string? region) => new()
        {
            ["name"] = Quoted(service.Name),
            // A service without a system is on its own, as is its namespace.
            ["system"] = Quoted(service.System ?? service.Name),
            ["environment"] = Quoted(environment),
            ["namespace"] = Quoted(@namespace),
            ["owner"] = Quoted(service.Owner.Name),
            ["costCenter"] = QuotedOrNone(costCenter),
            ["region"] = QuotedOrNone(region),
        };

    /// <summary>A map is available as a whole and by its members.</summary>
    private static void Add(Dictionary<string, YamlNode?> values, string name, YamlNode? node)
    {
        values[name] = node is YamlScalar { IsNull: true } ? null : node;
        foreach (var entry in (node as YamlMapping)?.Entries ?? [])
            Add(values, $"{name}.{entry.Name}", entry.Value);
    }
}
