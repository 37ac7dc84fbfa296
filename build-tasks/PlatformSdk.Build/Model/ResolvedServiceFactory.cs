using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>Computes the derived values of a service.</summary>
internal static class ResolvedServiceFactory
{
    /// <param name="d">The merged description.</param>
    /// <param name="platform">The platform's settings.</param>
    /// <param name="input">The other input.</param>
    /// <param name="environment">The environment, or null for the service in general.</param>
    internal static ResolvedService Make(ServiceDescription d, DefaultsDescription platform, ModelInput input, string? environment)
    {
        var release = environment is null ? null : input.Releases.GetValueOrDefault(environment);
        var place = (environment is null ? null : platform.Environments.GetValueOrDefault(environment)) ?? EnvironmentDefaults.None;
        IReadOnlyList<ResolvedNeed> needs =
            [.. d.Needs.Select(n => new ResolvedNeed(n.Key, NeedTypes.All.First(type => type.Name == n.Value.Type), n.Value))];
        var team = platform.Owners.GetValueOrDefault(d.Owner.Name);
        return new ResolvedService
        {
            At = d.At,
            Platform = platform,
            Place = place,
            Environment = environment ?? "",
            Namespace = place.Namespace ?? $"{d.System ?? d.Name}-{environment}",
            Image = Image(d, platform, release),
            Version = release?.Version ?? release?.Tag ?? ImageReference.Unreleased,
            Commit = release?.Commit,
            Name = d.Name,
            Kind = d.Kind,
            Title = d.Title ?? d.Name,
            Summary = d.Summary,
            Owner = d.Owner,
            System = d.System,
            Lifecycle = d.Lifecycle,
            Tier = d.Tier,
            Tags = d.Tags,
            Links = d.Links,
            Runbook = d.Runbook ?? Runbook.Usual,
            Repository = d.Repository,
            ProjectPath = input.ProjectPath,
            CostCenter = team?.CostCenter ?? platform.CostCenter,
            OnCall = d.OnCall ?? (team?.PagerDuty is { } id ? new OnCallDescription(id) : null),
            Port = d.Port ?? RuntimeDefaults.Port,
            GrpcPort = GrpcPort.PortFor(d),
            Resources = d.Resources,
            Replicas = d.Replicas ?? new Replicas(1, 1),
            Scale = d.Scale,
            Rollout = d.Rollout ?? Rollout.Rolling,
            Run = d.Run,
            Expose = d.Expose,
            Route = ResolvedRoute.Resolve(d.Expose, d.Name, platform.Gateway, place),
            Apis = ResolvedApi.ResolveAll(d, input.OpenApi),
            Config = d.Config,
            Needs = needs,
            GraceSeconds = GracePeriod.SecondsOf(new ProcessSettings(d.Config, input.Settings, HostEnvironment.NameFor(environment ?? ""))),
            Secrets = ResolvedSecrets.Resolve(d, needs, platform.Secrets, environment ?? ""),
            Access = ResolvedAccess.Resolve(d, needs, place.Access.Over(platform.Access), environment ?? ""),
            Slo = d.Slo,
        };
    }

    private static ImageReference Image(ServiceDescription d, DefaultsDescription platform, ReleaseDescription? release) => new(
        release?.Image ?? (platform.ImageRegistry is { } registry ? $"{registry}/{d.Name}" : d.Name),
        release?.Tag ?? ImageReference.Unreleased,
        release?.Digest);
}
