using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Rendering.Drills;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Objects;

/// <summary>What both kinds of policies have in common: their fields are the same.</summary>
internal static class PolicyParts
{
    /// <summary>The variable that is true for a service that a rule lets through.</summary>
    internal const string Exempt = "exempt";

    internal static string NameOf(ClusterRule rule) => $"platform-sdk-{rule.Code.Id.ToLowerInvariant()}";

    internal static YamlMapping Metadata(string name, string? space = null) => new()
    {
        ["name"] = Quoted(name),
        ["namespace"] = QuotedOrNone(space),
        ["labels"] = new YamlMapping { ["app.kubernetes.io/managed-by"] = "platform-sdk" },
    };

    internal static YamlMapping NamespaceSelector(string environment) =>
        new() { ["matchLabels"] = new YamlMapping { [Labels.Prefix + "environment"] = Quoted(environment) } };

    /// <summary>The objects of the services; or those of no service, which no other folder judges.</summary>
    internal static YamlMapping ObjectSelector(Enforcement enforcement) => enforcement.IsOwn
        ? ObjectSelector(enforcement.Services)
        : new()
        {
            ["matchExpressions"] = new YamlSequence { new YamlMapping { ["key"] = Quoted(Labels.Id), ["operator"] = "DoesNotExist" } },
        };

    internal static YamlMapping ObjectSelector(IReadOnlyList<ResolvedService> services) => new()
    {
        ["matchExpressions"] = new YamlSequence
        {
            new YamlMapping
            {
                ["key"] = Quoted(Labels.Id),
                ["operator"] = "In",
                ["values"] = YamlSequence.FromItems(services, service => Quoted(service.Name)),
            },
        },
    };

    internal static YamlSequence ResourceRules(ClusterRule rule) => YamlSequence.FromItems(
        rule.Kinds.GroupBy(kind => (kind.Group, kind.Version)), kinds => (YamlNode)new YamlMapping
        {
            ["apiGroups"] = new YamlSequence { Quoted(kinds.Key.Group) },
            ["apiVersions"] = new YamlSequence { Quoted(kinds.Key.Version) },
            ["operations"] = new YamlSequence { "CREATE", "UPDATE" },
            ["resources"] = YamlSequence.FromItems(kinds, kind => kind.Resource),
        });

    /// <summary>
    /// What is being deleted changes only to disappear, and must not be stopped. The operator chooses what the pods of a database are, and the Job of
    /// a restore drill has their image, which has no digest.
    /// </summary>
    internal static YamlSequence MatchConditions() =>
    [
        new YamlMapping { ["name"] = "not-being-deleted", ["expression"] = Quoted("!has(object.metadata.deletionTimestamp)") },
        new YamlMapping
        {
            ["name"] = "not-of-a-database",
            ["expression"] = Literal($"""
                !([dyn(object)] + (has(object.spec) && has(object.spec.template) ? [dyn(object.spec.template)] : []))
                  .exists(o, has(o.metadata) && has(o.metadata.labels) &&
                    ("{PostgresCluster.ClusterLabel}" in o.metadata.labels || "{DrillNetwork.Label}" in o.metadata.labels))
                """),
        },
    ];

    /// <param name="rule">The rule.</param>
    /// <param name="more">The variables that differ: whether a service is exempt, and the values from the defaults.</param>
    internal static YamlSequence Variables(ClusterRule rule, IEnumerable<CelVariable> more) => YamlSequence.FromItems(
        CelVariable.UsedBy($"variables.{CelVariable.Service} {rule.Expression}").Concat(more), Variable);

    internal static YamlSequence Validations(ClusterRule rule) =>
    [
        new YamlMapping
        {
            ["expression"] = Text($"variables.{Exempt} || ({rule.Expression})"),
            ["message"] = Quoted($"{rule.Code.Id}: {rule.Code.Title}. {rule.Code.Fix} ({rule.Code.HelpLink})"),
            ["reason"] = "Forbidden",
        },
    ];

    private static YamlNode Variable(CelVariable variable) =>
        new YamlMapping { ["name"] = variable.Name, ["expression"] = Text(variable.Expression) };

    /// <summary>People read it line by line.</summary>
    private static YamlScalar Text(string expression) =>
        expression.Contains('\n', StringComparison.Ordinal) ? Literal(expression) : Quoted(expression);
}
