using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Objects;

/// <summary>A rule as ValidatingAdmissionPolicy, which the API server checks itself, with two bindings for each environment.</summary>
internal static class AdmissionPolicy
{
    private const string ApiVersion = "admissionregistration.k8s.io/v1";

    internal static YamlMapping Render(ClusterRule rule, IEnumerable<string> lists) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "ValidatingAdmissionPolicy",
        ["metadata"] = Metadata(NameOf(rule)),
        ["spec"] = new YamlMapping
        {
            ["failurePolicy"] = "Fail",
            ["paramKind"] = new YamlMapping { ["apiVersion"] = "v1", ["kind"] = "ConfigMap" },
            ["matchConstraints"] = new YamlMapping { ["resourceRules"] = PolicyParts.ResourceRules(rule) },
            ["matchConditions"] = PolicyParts.MatchConditions(),
            ["variables"] = PolicyParts.Variables(rule, PolicyParameters.Variables(rule, lists)),
            ["validations"] = PolicyParts.Validations(rule),
        },
    };

    internal static YamlMapping Binding(Enforcement enforcement) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "ValidatingAdmissionPolicyBinding",
        ["metadata"] = Metadata($"{NameOf(enforcement.Rule)}-{enforcement.Suffix}"),
        ["spec"] = new YamlMapping
        {
            ["policyName"] = Quoted(NameOf(enforcement.Rule)),
            ["paramRef"] = PolicyParameters.Reference(enforcement),
            ["matchResources"] = new YamlMapping
            {
                ["namespaceSelector"] = PolicyParts.NamespaceSelector(enforcement.Environment),
                ["objectSelector"] = PolicyParts.ObjectSelector(enforcement),
            },
            ["validationActions"] = YamlSequence.FromItems(enforcement.Actions, action => action),
        },
    };

    private static string NameOf(ClusterRule rule) => PolicyParts.NameOf(rule);

    private static YamlMapping Metadata(string name) => PolicyParts.Metadata(name);
}
