using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Objects;

/// <summary>
/// The ConfigMap with the values of an environment's policies: one for the objects of the service, and one for those of no service, which is the same
/// for every service. Its values are texts, so a list is separated by commas. A service that a rule lets through is an entry, as long as the waiver
/// is in its description.
/// </summary>
internal static class PolicyParameters
{
    /// <summary>The namespace of the ConfigMaps, which only the platform team may change.</summary>
    internal const string Namespace = "platform-policies";

    internal static YamlMapping RenderNamespace() => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Namespace",
        ["metadata"] = PolicyParts.Metadata(Namespace),
    };

    /// <param name="suffix">The end of its name.</param>
    /// <param name="enforcements">The rules that read it.</param>
    /// <param name="exempt">The services that a rule lets through.</param>
    internal static YamlMapping Render(string suffix, IReadOnlyList<Enforcement> enforcements, Func<Enforcement, IReadOnlyList<string>> exempt)
    {
        var data = new YamlMapping();
        foreach (var enforcement in enforcements)
        {
            foreach (var (name, values) in enforcement.Lists)
                data[name] = Quoted(string.Join(',', values));
            if (exempt(enforcement) is { Count: > 0 } services)
                data[KeyOf(enforcement.Rule)] = Quoted(string.Join(',', services));
        }

        var map = new YamlMapping
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = PolicyParts.Metadata(NameOf(suffix), Namespace),
        };
        map["data"] = data;
        return map;
    }

    /// <summary>Without its parameters, an environment that customers depend on admits nothing, and any other everything.</summary>
    internal static YamlMapping Reference(Enforcement enforcement) => new()
    {
        ["name"] = Quoted(NameOf(enforcement.Suffix)),
        ["namespace"] = Quoted(Namespace),
        ["parameterNotFoundAction"] = ProductionEnvironments.Contain(enforcement.Environment) ? "Deny" : "Allow",
    };

    internal static IEnumerable<CelVariable> Variables(ClusterRule rule, IEnumerable<string> lists) =>
    [
        .. lists.Select(name => new CelVariable(name, $"params.data[\"{name}\"].split(\",\")")),
        new(PolicyParts.Exempt,
            $"has(params.data) && \"{KeyOf(rule)}\" in params.data && variables.{CelVariable.Service} != \"\" && " +
            $"variables.{CelVariable.Service} in params.data[\"{KeyOf(rule)}\"].split(\",\")"),
    ];

    private static string NameOf(string suffix) => $"platform-policy-{suffix}";

    private static string KeyOf(ClusterRule rule) => $"exempt.{rule.Code.Id}";
}
