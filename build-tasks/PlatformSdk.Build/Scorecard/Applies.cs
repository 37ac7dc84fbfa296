using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Scorecard;

/// <summary>The services that a check applies to.</summary>
internal static class Applies
{
    internal static bool ToServers(Subject subject) => subject.Service.Kind == ServiceKind.Service;

    /// <summary>To services and workers, whose pods run all the time.</summary>
    internal static bool ToRunning(Subject subject) => subject.Service.Kind != ServiceKind.Job;

    internal static bool ToStores(Subject subject) => Stores(subject.Service).Any();

    /// <summary>To services with a database that CloudNativePG runs.</summary>
    internal static bool ToDatabases(Subject subject) => subject.Live.Any(e => e.Service.Databases.Any());

    internal static bool ToSecrets(Subject subject) => subject.Live.Any(e => e.Service.Secrets is not null);

    internal static bool ToPublic(Subject subject) => subject.Live.Any(e => e.Service.Expose is { Public: true });

    internal static bool ToReleased(Subject subject) => subject.Live.Any(e => e.Service.IsReleased);

    internal static IEnumerable<ResolvedNeed> Stores(ResolvedService service) => service.Needs.Where(need => need.Type.IsDataStore);

    internal static IEnumerable<ResolvedNeed> Schemas(ResolvedService service) => service.Needs.Where(need => need.Type == NeedTypes.Postgres);
}
