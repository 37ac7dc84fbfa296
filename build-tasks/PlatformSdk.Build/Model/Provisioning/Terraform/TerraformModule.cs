using System.Globalization;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.Terraform;

/// <summary>
/// A need that a module of Terraform provides. Terraform writes the connection to the place in the secret store where the process looks for it
/// anyway, so for the pod it is a need like one that is created by hand.
/// </summary>
/// <param name="Need">The name of the need.</param>
/// <param name="Name">Its name in the cloud.</param>
/// <param name="Type">Its type.</param>
/// <param name="Source">The source of the module; null where the preset uses the provider's resource itself.</param>
/// <param name="ModuleVersion">The version of the module; null for one that is not in a registry.</param>
/// <param name="Inputs">The inputs that the platform team sets, with placeholders filled in.</param>
internal sealed record TerraformModule(
    string Need, string Name, NeedType Type, string? Source, string? ModuleVersion, YamlMapping Inputs) : Provision(Need, Name)
{
    /// <summary>What the preset is; null for a module of your own.</summary>
    internal CloudModule? Cloud { get; init; }

    /// <summary>The outputs of a module of your own, by the field of the secret.</summary>
    internal IReadOnlyDictionary<string, string> Outputs { get; init; } = new Dictionary<string, string>();

    /// <summary>The version of the product; null where the type has none.</summary>
    internal string? Version { get; init; }

    internal CloudSize Size { get; init; } = new("");

    /// <summary>For how many days backups are kept; null without backups.</summary>
    internal int? KeepDays { get; init; }

    /// <summary>Whether it has a standby in another zone and the cloud refuses to delete it.</summary>
    internal bool IsProduction { get; init; }

    internal bool IsRetiring { get; init; }

    internal bool IsProtected => IsProduction && !IsRetiring;

    /// <summary>An argument that the platform team sets, or else the preset's own value for it.</summary>
    internal string? ValueOf(string argument, string? usual) => Inputs.TextAt(argument) ?? usual;

    /// <summary>Its name in a file of Terraform. A need has no '_' in its name, so no two of them become the same.</summary>
    internal string Label => Need.Replace('-', '_');

    internal override Provisioner By => Provisioner.Terraform;

    internal override IReadOnlyList<SecretSource> Secrets => [];

    internal override bool IsInStore => true;

    internal override int? Port => Cloud?.Port;

    internal override string Description => Cloud is { } cloud
        ? string.Join(", ", new[]
        {
            $"{cloud.Product}{(Version is null ? "" : " " + Version)} by Terraform",
            Size.Sku.Length > 0 ? Size.Sku : null,
            Size.Storage is { } storage ? string.Create(CultureInfo.InvariantCulture, $"{storage} GiB") : null,
            KeepDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"backups kept for {days}d") : null,
        }.OfType<string>())
        : $"{Type.CatalogType} by Terraform with the module {Source}{(ModuleVersion is null ? "" : " " + ModuleVersion)}";
}
