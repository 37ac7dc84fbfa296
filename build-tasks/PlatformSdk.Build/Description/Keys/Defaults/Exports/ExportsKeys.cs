using PlatformSdk.Build.Description.Shapes;

namespace PlatformSdk.Build.Description.Keys.Defaults.Exports;

/// <summary>What each build also writes for other tools; null where it does not.</summary>
internal sealed record ExportsDescription
{
    internal static readonly ExportsDescription None = new();

    internal PortDescription? Port { get; init; }
    internal CortexDescription? Cortex { get; init; }
    internal OpsLevelDescription? OpsLevel { get; init; }
    internal ScoreDescription? Score { get; init; }
    internal OpenSloDescription? OpenSlo { get; init; }
    internal HelmDescription? Helm { get; init; }
}

internal static class ExportsKeys
{
    internal static readonly Key<PortDescription> Port = new(PortKeys.Export, PortKeys.Shape)
    {
        Summary = "The service as an entity of Port.",
        Default = "none: nothing is written",
        Example = "{ blueprints: { service: microservice } }",
        Effect = "port.yml",
    };

    internal static readonly Key<CortexDescription> Cortex = new(CortexKeys.Export, CortexKeys.Shape)
    {
        Summary = "The service as an entity of Cortex.",
        Default = "none: nothing is written",
        Example = "{ ownerProvider: OKTA }",
        Effect = "cortex.yaml",
    };

    internal static readonly Key<OpsLevelDescription> OpsLevel = new(OpsLevelKeys.Export, OpsLevelKeys.Shape)
    {
        Summary = "The service as a component of OpsLevel.",
        Default = "none: nothing is written",
        Example = "{ lifecycles: { production: ga } }",
        Effect = "opslevel.yml",
    };

    internal static readonly Key<ScoreDescription> Score = new("score", ScoreKeys.Shape)
    {
        Summary = "The service as a workload of Score.",
        Default = "none: nothing is written",
        Example = "{ types: { queue: rabbitmq } }",
        Effect = "score.yaml",
    };

    internal static readonly Key<OpenSloDescription> OpenSlo = new("openslo", OpenSloKeys.Shape)
    {
        Summary = "The objectives of the service in OpenSLO.",
        Default = "none: nothing is written",
        Example = "{ dataSource: prometheus }",
        Effect = "openslo.yaml",
    };

    internal static readonly Key<HelmDescription> Helm = new("helm", HelmKeys.Shape)
    {
        Summary = "The objects of every environment as a Helm chart.",
        Default = "none: nothing is written",
        Example = "{ chart: \"{system}-{name}\" }",
        Effect = "deploy/chart/",
    };

    internal static readonly ObjectShape<ExportsDescription> Shape = new("exports", [Port, Cortex, OpsLevel, Score, OpenSlo, Helm],
        f => new ExportsDescription
        {
            Port = f.Get(Port),
            Cortex = f.Get(Cortex),
            OpsLevel = f.Get(OpsLevel),
            Score = f.Get(Score),
            OpenSlo = f.Get(OpenSlo),
            Helm = f.Get(Helm),
        });
}
