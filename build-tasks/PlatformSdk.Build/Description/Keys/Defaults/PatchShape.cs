using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Description.Keys.Defaults;

/// <summary>
/// Part of a Kubernetes object, whose kind selects what it changes. A kind that is close to a generated one is a mistake; any other may belong to a
/// newer SDK.
/// </summary>
internal sealed class PatchShape : Shape<YamlMapping>
{
    /// <summary>The kinds that a build may write under <c>deploy/</c>.</summary>
    internal static readonly IReadOnlyList<string> Kinds =
    [
        "AnalysisTemplate", "Application", "ApplicationSet", "Cluster", "ConfigMap", "CronJob", "Deployment", "ExternalSecret", "GRPCRoute",
        "HTTPRoute", "HorizontalPodAutoscaler", "Job", "NetworkPolicy", "ObjectStore", "PodDisruptionBudget", "PodMonitor", "PrometheusRule",
        "Rollout", "ScaledObject", "ScheduledBackup", "SecretProviderClass", "Service", "ServiceAccount",
    ];

    internal override string Expected => "part of a Kubernetes object such as { kind: Deployment, spec: { minReadySeconds: 10 } }";

    internal override JsonObject Schema() => new() { ["type"] = "object", ["required"] = new JsonArray("kind") };

    internal override bool TryRead(YamlNode node, FindingList findings, [NotNullWhen(true)] out YamlMapping? value)
    {
        value = node as YamlMapping;
        if (value is null)
            WrongKind(node, findings);
        else if (value["kind"] is not YamlScalar { IsNull: false, Value.Length: > 0 } kind)
            findings.Add(DescriptionCodes.BadPatch, node.Span, "The patch does not identify an object. Start with 'kind', such as 'kind: " +
                "Deployment'.");
        else if (!Kinds.Contains(kind.Value) && Suggestion.For(kind.Value, Kinds) is { Length: > 0 } hint)
            findings.Add(DescriptionCodes.PatchMatchesNothing, kind.Span,
                $"The patch matches nothing: no build generates a '{Shorten.Text(kind.Value)}'.{hint}");
        else if (value["metadata"] is not (null or YamlMapping))
            findings.Add(DescriptionCodes.BadPatch, value["metadata"]!.Span, "'metadata' must be a map of keys, such as 'metadata: { name: " +
                "orders }'.");
        return value is not null;
    }
}
