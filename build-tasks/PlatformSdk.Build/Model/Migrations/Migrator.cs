using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Migrations;

/// <summary>
/// The service as its migration Job runs it: the same program with the same settings and secrets, and with the migrations' own credentials. It serves
/// nothing, sends no telemetry and runs once.
/// </summary>
internal static class Migrator
{
    /// <summary>Not for a standby: it gets the tables of its primary.</summary>
    internal static bool Exists(ResolvedService service) => !service.IsIdle && DatabasesOf(service).Any();

    internal static IEnumerable<ResolvedNeed> DatabasesOf(ResolvedService service) =>
        service.Needs.Where(need => need.Description.Migrations is not null);

    internal static ResolvedService For(ResolvedService service) => service with
    {
        Kind = ServiceKind.Job,
        GrpcPort = null,
        Route = null,
        Scale = null,
        Replicas = new Replicas(1, 1),
        Rollout = Rollout.Rolling,
        // Its settings do not come from the ConfigMap, which is applied later.
        Config = new Dictionary<string, string>(),
        Resources = service.Resources with { Gpu = null },
        Platform = service.Platform with { Telemetry = null },
        Secrets = service.Secrets is not { } secrets ? null : secrets with
        {
            Mounted = secrets.Needs,
            ProviderClass = secrets.Needs.Any(need => need.IsForMigrations) ? MigrationSettings.JobOf(service.Name) : service.Name,
        },
    };
}
