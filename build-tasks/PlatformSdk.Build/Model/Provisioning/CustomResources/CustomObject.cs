using System.Globalization;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Provisioning.CustomResources;

/// <summary>A custom resource in the service's namespace.</summary>
/// <param name="ApiVersion">Its group and version.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name.</param>
/// <param name="Spec">Its spec, or null for none.</param>
/// <param name="Place">The place of its kind in the settings.</param>
internal sealed record CustomObject(string ApiVersion, string Kind, string Name, YamlMapping? Spec, Span Place)
{
    /// <summary>Operators and compositions write the name into labels, which have at most this length.</summary>
    private const int LongestName = 63;

    /// <summary>The kind as kubectl accepts it: other groups may have a kind of the same name.</summary>
    internal string QualifiedKind => Qualified(ApiVersion, Kind);

    internal static string Qualified(string apiVersion, string kind) =>
        apiVersion.Split('/') is [var group, var version] ? $"{kind}.{version}.{group}" : kind;

    /// <summary>The object; null where the settings are incomplete, which is reported with them, and after an error.</summary>
    internal static CustomObject? Resolve(CustomResourceDescription said, ProvisioningInput input, Placeholders placeholders)
    {
        if (said is not { ApiVersion: { } version, Kind: { } kind })
            return null;
        var name = said.Name is { } text
            ? placeholders.Fill(text.Text, text.Place, input.Findings)
            : $"{input.Service.Name}-{input.Need.Name}";
        if (name is null)
            return null;
        if (WhyNot(name) is { } reason)
        {
            input.Findings.Add(ResourceCodes.BadName, said.Name?.Place ?? input.At.OfName,
                $"The {kind.Text} of '{input.Need.Name}' has the name '{name}', which {reason}. " + (said.Name is null
                    ? "Shorten the name of the need or of the service."
                    : "Change 'name'."));
        }

        return new CustomObject(version.Text, kind.Text, name, said.Spec is null ? null : placeholders.Fill(said.Spec, input.Findings), kind.Place);
    }

    private static string? WhyNot(string name) => name.Length > LongestName
        ? string.Create(CultureInfo.InvariantCulture, $"has {name.Length} characters; labels have at most {LongestName}")
        : Texts.ObjectNamePattern.IsMatch(name) && !name.Contains('.', StringComparison.Ordinal) ? null
            : "is not made of lower-case letters, digits and '-'";
}
