using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Migrations;

/// <summary><c>migration-network-policy.yaml</c>: the migration Job reaches its databases and the secret store, and nothing reaches it.</summary>
internal static class MigrationNetworkPolicy
{
    internal static YamlMapping? Render(ResolvedService service) => !Migrator.Exists(service) ? null : new()
    {
        ["apiVersion"] = "networking.k8s.io/v1",
        ["kind"] = "NetworkPolicy",
        ["metadata"] = Metadata.MetadataFor(service, MigrationSettings.JobOf(service.Name)),
        ["spec"] = new YamlMapping
        {
            ["podSelector"] = new YamlMapping { ["matchLabels"] = PodsOf(service) },
            ["policyTypes"] = new YamlSequence { "Ingress", "Egress" },
            ["ingress"] = new YamlSequence(),
            ["egress"] = Egress.RulesFor(Migrator.For(service) with { Needs = [.. Migrator.DatabasesOf(service)], Access = null }),
        },
    };

    /// <summary>The labels of the Job's pods.</summary>
    internal static YamlMapping PodsOf(ResolvedService service) => Labels.SelectorOf(MigrationSettings.JobOf(service.Name));
}
