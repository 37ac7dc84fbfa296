using System.Text.Json;
using PlatformSdk.Build.Model;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>One text from which rules, dashboard, manifest and process come.</summary>
internal sealed class Sample(string description)
{
    internal const string Namespace = "shop-production";
    internal const string Pod = "orders-7d9c8b-abcde";

    internal static Sample Service { get; } = new("""
        apiVersion: platform-sdk/v1
        kind: service
        name: orders
        owner: team-checkout
        system: shop
        tier: critical
        slo: { availability: 99.9, latency: { within: 300ms, for: 99 } }
        replicas: 2..6
        resources: { cpu: 250m, memory: 256Mi, cpuLimit: 1 }
        repository: github.com/acme/orders
        needs:
          orders-db: { type: postgres }
          stripe-key: { type: secret }
          inventory: { type: service }

        """);

    internal static Sample Job { get; } = new("""
        apiVersion: platform-sdk/v1
        kind: job
        name: settlement
        owner: team-checkout
        system: shop
        tier: critical
        schedule: "0 3 * * *"

        """);

    internal PlatformModel Model { get; } = Run.Model(description, Rules.Support.Services.Platform);

    internal ResolvedService Production => Model.Environments.Single(e => e.Environment == "production");

    internal IReadOnlyDictionary<string, string> Files { get; } = Run.Files(description, Rules.Support.Services.Platform);

    /// <summary>What the build generates into the program, for one that is not generated.</summary>
    internal string Description => JsonSerializer.Serialize(new PlatformDescription
    {
        Name = Production.Name,
        Owner = Production.Owner.Text,
        System = Production.System,
        Kind = Enum.Parse<PlatformKind>(Production.Kind.ToString()),
        Needs = [.. Production.Needs.Select(n => new PlatformNeed(n.Name, n.Type.Name))],
        LatencyObjectives = Model.LatencyObjectives,
    });

    /// <summary>The telemetry variables of the manifest, as a kubelet expands them.</summary>
    internal Dictionary<string, string?> TelemetryVariables()
    {
        var manifest = new YamlStream();
        manifest.Load(new StringReader(Files[Production.Run is null ? "deploy/production/deployment.yaml" : "deploy/production/cronjob.yaml"]));
        return manifest.Documents[0].AllNodes.OfType<YamlMappingNode>()
            .Where(node => node.Children.TryGetValue("name", out var name) && name.ToString().StartsWith("OTEL_", StringComparison.Ordinal))
            .ToDictionary(node => node["name"].ToString(), node => (string?)Expanded(node["value"].ToString()));
    }

    private static string Expanded(string value) => value
        .Replace("$(POD_NAMESPACE)", Namespace, StringComparison.Ordinal)
        .Replace("$(POD_NAME)", Pod, StringComparison.Ordinal)
        .Replace("$(NODE_NAME)", "node-1", StringComparison.Ordinal);
}
