namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>What the readers of an export refuse, or would silently ignore.</summary>
internal static class ExportFaults
{
    internal static IReadOnlyList<Fault> All { get; } =
    [
        new("a field that an entity of Port does not have", "port.yml", "blueprint:", "blueprints:", "exports"),
        new("an identifier that Port refuses", "port.yml", "identifier: \"orders\"", "identifier: \"the orders\"", "exports"),
        new("a relation of Port to a map", "port.yml", "owner: \"team-checkout\"", "owner: { name: \"team-checkout\" }", "exports"),
        new("a field of Cortex outside of info", "cortex.yaml", "  x-cortex-tag:", "x-cortex-tag:", "exports"),
        new("a misspelt field of Cortex", "cortex.yaml", "x-cortex-oncall:", "x-cortex-on-call:", "exports"),
        new("an objective of Cortex that is a text", "cortex.yaml", "slo: 99.9", "slo: \"99.9\"", "exports"),
        new("a repository of Cortex in no folder", "cortex.yaml", "basepath: \"src/Orders\"", "basePath: \"src/Orders\"", "exports"),
        new("a field that a component of OpsLevel does not have", "opslevel.yml", "alert_sources:", "alertSources:", "exports"),
        new("a version that OpsLevel does not read", "opslevel.yml", "version: 1", "version: 2", "exports"),
        new("a tag of OpsLevel that is no text", "opslevel.yml", "value: \"99.9\"", "value: 99.9", "exports"),
        new("a category of tools that OpsLevel does not have", "opslevel.yml", "category: runbooks", "category: runbook", "exports"),
        new("a field that a container of Score does not have", "score.yaml", "    livenessProbe:", "    startupProbe:", "exports"),
        new("a number where Score has a text", "score.yaml", "Platform__ManagementPort: \"8081\"", "Platform__ManagementPort: 8081", "exports"),
        new("a placeholder of Score that nothing fills", "score.yaml", "${resources.", "${resources.no-", "exports"),
        new("a version of Score that no tool reads", "score.yaml", "score.dev/v1b1", "score.dev/v1", "exports"),
        new("a field that an objective of OpenSLO does not have", "openslo.yaml", "indicatorRef:", "indicator_ref:", "exports"),
        new("an indicator of OpenSLO that is not there", "openslo.yaml", "indicatorRef: \"orders-", "indicatorRef: \"order-", "exports"),
        new("a target of OpenSLO that is a percentage", "openslo.yaml", "target: 0.999", "target: 99.9", "exports"),
        new("a field of OpenSLO that no tool reads", "openslo.yaml", "  displayName:", "  title:", "exports"),
        new("a window of OpenSLO that is no duration", "openslo.yaml", "duration: 30d", "duration: 30days", "exports"),
    ];
}
