using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.Terraform;
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
    /// <param name="findings">Receives problems with what provides the needs.</param>
    internal static ResolvedService Make(
        ServiceDescription d, DefaultsDescription platform, ModelInput input, string? environment, FindingList findings)
    {
        var release = environment is null ? null : input.Releases.GetValueOrDefault(environment);
        var place = (environment is null ? null : platform.Environments.GetValueOrDefault(environment)) ?? EnvironmentDefaults.None;
        var team = platform.Owners.GetValueOrDefault(d.Owner.Name);
        var (space, costCenter) = (place.Namespace ?? $"{d.System ?? d.Name}-{environment}", team?.CostCenter ?? platform.Costs.Center);
        IReadOnlyList<ResolvedNeed> needs =
        [
            .. d.Needs.Select(n => MigrationCredentials.Mark(
                    new ResolvedNeed(n.Key, NeedTypes.All.First(type => type.Name == n.Value.Type), n.Value), d.Needs))
                .Select(n => environment is null ? n : n with
                {
                    Provision = Provisioners.Resolve(new ProvisioningInput(
                        d, n, ProvisionerSettings.For(platform, n.Type.Name, environment), environment, space, costCenter,
                        place.Region, findings)
                    {
                        RegionPlace = platform.PlaceOfRegion(environment),
                        PortOfType = platform.Network.GetValueOrDefault(n.Type.Name)?.Port,
                    }),
                }),
        ];
        return new ResolvedService
        {
            At = d.At,
            Platform = platform,
            Place = place,
            Environment = environment ?? "",
            Namespace = space,
            Image = Image(d, platform, release),
            Version = release?.Version ?? release?.Tag ?? ImageReference.Unreleased,
            Commit = release?.Commit,
            Override = release?.Override,
            Name = d.Name,
            Kind = d.Kind,
            Title = d.Title ?? d.Name,
            Summary = d.Summary,
            Owner = d.Owner,
            System = d.System,
            Lifecycle = d.Lifecycle,
            Retire = d.Retire,
            Tier = d.Tier,
            Tags = d.Tags,
            Links = d.Links,
            Runbook = d.Runbook ?? Runbook.Usual,
            Repository = d.Repository,
            ProjectPath = input.ProjectPath,
            HasIncidentPage = input.HasIncidentPage,
            CostCenter = costCenter,
            OnCall = d.OnCall ?? (team?.PagerDuty is { } id ? new OnCallDescription(id) : null),
            Port = d.Port ?? RuntimeDefaults.Port,
            GrpcPort = GrpcPort.PortFor(d),
            Architectures = d.Architectures,
            Resources = d.Resources,
            Replicas = d.Replicas ?? new Replicas(1, 1),
            Scale = d.Scale,
            Rollout = d.Rollout ?? Rollout.Rolling,
            Run = d.Run,
            Expose = d.Expose,
            Route = ResolvedRoute.Resolve(d.Expose, d.Name, platform.Gateway, place),
            Apis = ResolvedApi.ResolveAll(d, input.OpenApi, input.ApiFiles),
            Config = d.Config,
            Needs = needs,
            Terraform = environment is null ? null : RootSettings.Resolve(
                new RootInput(ProvisionerSettings.Terraform(platform, environment),
                    PlaceholderValues.ForService(d, environment, space, costCenter, place.Region),
                    $"{d.System ?? d.Name}/{d.Name}/{environment}.tfstate", place.Region, platform.Secrets?.Address?.Text), findings),
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
