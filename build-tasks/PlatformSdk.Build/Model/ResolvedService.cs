using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CloudNativePg;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>The service in one environment, with every layer and default applied.</summary>
internal sealed record ResolvedService
{
    /// <summary>The place of each key that is in effect.</summary>
    internal required Place At { get; init; }

    internal required DefaultsDescription Platform { get; init; }
    internal required EnvironmentDefaults Place { get; init; }
    internal required string Environment { get; init; }
    internal required string Namespace { get; init; }
    internal required ImageReference Image { get; init; }
    /// <summary>False until the environment's first release, because its image does not exist before.</summary>
    internal bool IsReleased => Image.Tag != ImageReference.Unreleased;

    internal required string Version { get; init; }
    internal string? Commit { get; init; }

    /// <summary>Why the release was made in spite of a freeze; null outside of one.</summary>
    internal OverrideDescription? Override { get; init; }

    internal required string Name { get; init; }
    internal required ServiceKind Kind { get; init; }
    internal required string Title { get; init; }
    internal string? Summary { get; init; }
    internal required EntityRef Owner { get; init; }
    internal string? System { get; init; }
    internal required Lifecycle Lifecycle { get; init; }

    /// <summary>The day on which it is removed; null where it stays.</summary>
    internal CalendarDate? Retire { get; init; }

    internal required Tier Tier { get; init; }
    internal required IReadOnlyList<string> Tags { get; init; }
    internal required IReadOnlyList<LinkDescription> Links { get; init; }
    internal required Runbook Runbook { get; init; }
    internal Repository? Repository { get; init; }

    /// <summary>The project's folder in the repository, with forward slashes and a trailing one; empty at the root.</summary>
    internal required string ProjectPath { get; init; }

    internal string? CostCenter { get; init; }
    internal OnCallDescription? OnCall { get; init; }

    internal required int Port { get; init; }

    /// <summary>The port for gRPC; null without a gRPC API.</summary>
    internal int? GrpcPort { get; init; }

    /// <summary>
    /// The host for gRPC. Next to HTTP it has its own, because a Gateway refuses an HTTPRoute and a GRPCRoute with the same host. It changes only the
    /// first label, so the wildcard that covers the service's host, in DNS and in the certificate, covers it too.
    /// </summary>
    internal string? GrpcHost => HostOfGrpc(Route?.Host);

    /// <summary>The same for the host that regions share.</summary>
    internal string? SharedGrpcHost => HostOfGrpc(Route?.SharedHost);

    private string? HostOfGrpc(string? host) => host is null || GrpcPort is null ? null : Model.GrpcPort.IsApart(this) ? $"grpc-{host}" : host;

    /// <summary>The processors of its image; null without a choice.</summary>
    internal IReadOnlyList<Architecture>? Architectures { get; init; }

    internal required ResourceDescription Resources { get; init; }
    internal required Replicas Replicas { get; init; }
    internal ScaleDescription? Scale { get; init; }
    internal required Rollout Rollout { get; init; }
    internal RunDescription? Run { get; init; }
    internal ExposeDescription? Expose { get; init; }
    internal ResolvedRoute? Route { get; init; }
    internal required IReadOnlyList<ResolvedApi> Apis { get; init; }
    internal required IReadOnlyDictionary<string, string> Config { get; init; }
    internal required IReadOnlyList<ResolvedNeed> Needs { get; init; }

    /// <summary>What the platform provides, ordered by need.</summary>
    internal IEnumerable<Provision> Provided => Needs.Select(need => need.Provision).OfType<Provision>();

    /// <summary>Of these, the ones whose Secrets the pod mounts.</summary>
    internal IEnumerable<Provision> Delivered => Provided.Where(provision => provision.Secrets.Count > 0);

    /// <summary>Of these, the ones that Terraform creates.</summary>
    internal IEnumerable<TerraformModule> Modules => Provided.OfType<TerraformModule>();

    /// <summary>The settings of its root module of Terraform; null where the platform sets none.</summary>
    internal RootSettings? Terraform { get; init; }

    /// <summary>The databases that CloudNativePG runs.</summary>
    internal IEnumerable<PostgresCluster> Databases => Provided.OfType<PostgresCluster>();

    /// <summary>The time that pods may take to stop, in seconds.</summary>
    internal required int GraceSeconds { get; init; }

    /// <summary>The secrets from the store; null without any. What a provisioner delivers is not among them.</summary>
    internal ResolvedSecrets? Secrets { get; init; }

    /// <summary>The login; null if neither its callers nor its own calls need a token.</summary>
    internal ResolvedAccess? Access { get; init; }

    internal SloDescription? Slo { get; init; }

    /// <summary>
    /// Whether it waits for a failover: its database is a standby here, which accepts no changes, so it has no pods, runs and migrations.
    /// </summary>
    internal bool IsIdle => Place.StandbyOf is not null && Needs.Any(need => need.Type == NeedTypes.Postgres);

    /// <summary>The page for incidents in a repository of services.</summary>
    internal const string IncidentPage = "docs/incidents/README.md";

    /// <summary>Whether the repository has that page.</summary>
    internal bool HasIncidentPage { get; init; }

    /// <summary>Whether pull requests get a copy of this environment.</summary>
    internal bool HasPreviews { get; init; }
}
