using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>
/// The values in the settings of provisioners, each with its name: they are in the repository, and in every object that is made of them.
/// </summary>
internal static class ProvisionerValues
{
    // In Kubernetes a member with such a name refers to an object that holds the secret.
    private static readonly string[] s_references = ["secret", "secrets", "credentials", "credential"];

    internal static IEnumerable<(string Name, string Value, Span Place)> In(DefaultsDescription platform) => platform.Provisioners.Values
        .Append(platform.Terraform).SelectMany(provisioner => provisioner.Environments.Values.Prepend(provisioner))
        .SelectMany(said => said.Trees.SelectMany(tree => Walk(tree, "")).Concat(said.Resource.Connection.Text is { } connection
            ? [("connection", connection.Text, connection.Place)]
            : Array.Empty<(string, string, Span)>()));

    private static IEnumerable<(string Name, string Value, Span Place)> Walk(YamlNode node, string name) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => Walk(entry.Value, entry.Name)),
        YamlSequence list => list.SelectMany(item => Walk(item, name)),
        YamlScalar { IsNull: false } scalar => [(IsReference(name) ? "" : name, scalar.Value, scalar.Span)],
        _ => [],
    };

    // The providers of Azure and Google take the secret itself under this name.
    private static bool IsReference(string name) => name != "client_secret"
        && Array.Exists(s_references, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
