using System.Globalization;
using System.Text.Json;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;
using static PlatformSdk.Build.Yaml.Quoting;

namespace PlatformSdk.Build.Authoring.ClusterPolicies.Objects;

/// <summary>A rule as Kyverno's ValidatingPolicy, two for each environment, and a waiver as its PolicyException, which ends by itself.</summary>
internal static class KyvernoPolicy
{
    internal const string ApiVersion = "policies.kyverno.io/v1";
    private const string Kind = "ValidatingPolicy";

    internal static YamlMapping Render(Enforcement enforcement) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = Kind,
        ["metadata"] = PolicyParts.Metadata(NameOf(enforcement)),
        ["spec"] = new YamlMapping
        {
            ["validationActions"] = YamlSequence.FromItems(enforcement.Actions, action => action),
            ["failurePolicy"] = "Fail",
            ["matchConstraints"] = new YamlMapping
            {
                ["namespaceSelector"] = PolicyParts.NamespaceSelector(enforcement.Environment),
                ["objectSelector"] = PolicyParts.ObjectSelector(enforcement),
                ["resourceRules"] = PolicyParts.ResourceRules(enforcement.Rule),
            },
            ["matchConditions"] = PolicyParts.MatchConditions(),
            ["autogen"] = NoOtherKinds(),
            ["variables"] = PolicyParts.Variables(enforcement.Rule, Variables(enforcement)),
            ["validations"] = PolicyParts.Validations(enforcement.Rule),
        },
    };

    /// <summary>The kinds that a policy is for are all named in it.</summary>
    internal static YamlMapping NoOtherKinds() => new() { ["podControllers"] = new YamlMapping { ["controllers"] = new YamlSequence() } };

    /// <summary>Kyverno ignores it from the day after the last day of the waiver.</summary>
    internal static YamlMapping Exception(ResolvedService service, WaiverDescription waiver, IEnumerable<Enforcement> enforcements) => new()
    {
        ["apiVersion"] = ApiVersion,
        ["kind"] = "PolicyException",
        ["metadata"] = PolicyParts.Metadata($"{service.Name}-{waiver.Rule.ToLowerInvariant()}", PolicyParameters.Namespace),
        ["spec"] = new YamlMapping
        {
            ["policyRefs"] = YamlSequence.FromItems(enforcements,
                enforcement => new YamlMapping { ["kind"] = Kind, ["name"] = Quoted(NameOf(enforcement)) }),
            ["matchConditions"] = new YamlSequence
            {
                new YamlMapping { ["name"] = "service", ["expression"] = Quoted($"({CelVariable.ServiceExpression}) == {Text(service.Name)}") },
            },
            ["expiresAt"] = QuotedOrNone(DayAfter(waiver.Expires.Value)),
            ["properties"] = new YamlMapping { ["reason"] = Quoted(waiver.Reason), ["approved-by"] = Quoted(waiver.ApprovedBy.ToString()) },
        },
    };

    /// <summary>Null where there is none: the waiver never ends.</summary>
    private static string? DayAfter(DateOnly day) => day == DateOnly.MaxValue
        ? null
        : day.AddDays(1).ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private static string NameOf(Enforcement enforcement) => $"{PolicyParts.NameOf(enforcement.Rule)}-{enforcement.Suffix}";

    private static IEnumerable<CelVariable> Variables(Enforcement enforcement) =>
    [
        .. enforcement.Lists.Select(list => new CelVariable(list.Key, List(list.Value))),
        new(PolicyParts.Exempt, enforcement.Milder.ToList() is { Count: > 0 } milder
            ? $"variables.{CelVariable.Service} in {List(milder)}"
            : "false"),
    ];

    private static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Text))}]";

    /// <summary>A text in CEL, which has the escapes of JSON.</summary>
    private static string Text(string value) => JsonSerializer.Serialize(value);
}
