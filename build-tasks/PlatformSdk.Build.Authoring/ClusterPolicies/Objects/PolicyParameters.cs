using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Objects;

/// <summary>
/// The ConfigMap with the values of an environment's policies. Its values are texts, so a list is separated by commas. A service that a rule lets
/// through is an entry in the list of the rule, as long as the waiver is in its description.
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

    internal static YamlMapping Render(ResolvedService service, IReadOnlyList<Enforcement> enforcements,
        Func<Enforcement, IEnumerable<string>> exempt)
    {
        var data = new YamlMapping();
        foreach (var enforcement in enforcements)
        {
            foreach (var (name, values) in enforcement.Rule.Lists(service))
                data[name] = Quoted(string.Join(',', values));
            if (exempt(enforcement).ToList() is { Count: > 0 } services)
                data[KeyOf(enforcement.Rule)] = Quoted(string.Join(',', services));
        }

        var map = new YamlMapping
        {
            ["apiVersion"] = "v1",
            ["kind"] = "ConfigMap",
            ["metadata"] = PolicyParts.Metadata(NameOf(service), Namespace),
        };
        map["data"] = data;
        return map;
    }

    /// <summary>Without its parameters, an environment that customers depend on admits nothing, and any other everything.</summary>
    internal static YamlMapping Reference(ResolvedService service) => new()
    {
        ["name"] = Quoted(NameOf(service)),
        ["namespace"] = Quoted(Namespace),
        ["parameterNotFoundAction"] = ProductionEnvironments.Contain(service.Environment) ? "Deny" : "Allow",
    };

    internal static IEnumerable<CelVariable> Variables(ClusterRule rule, ResolvedService service) =>
    [
        .. rule.Lists(service).Keys.Select(name => new CelVariable(name, $"params.data[\"{name}\"].split(\",\")")),
        new(PolicyParts.Exempt,
            $"has(params.data) && \"{KeyOf(rule)}\" in params.data && variables.{CelVariable.Service} != \"\" && " +
            $"variables.{CelVariable.Service} in params.data[\"{KeyOf(rule)}\"].split(\",\")"),
    ];

    private static string NameOf(ResolvedService service) => $"platform-policy-{service.Environment}";

    private static string KeyOf(ClusterRule rule) => $"exempt.{rule.Code.Id}";
}
