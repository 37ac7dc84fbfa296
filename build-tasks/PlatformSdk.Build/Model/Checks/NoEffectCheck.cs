using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects keys that have no effect because another key is missing; otherwise the author would assume that they work.</summary>
internal static class NoEffectCheck
{
    internal static void Run(PlatformModel model, FindingList findings)
    {
        var (at, unscheduled) = (model.Written.At, model.Service.Run is { Schedule: null });
        Check(at, WorkloadKeys.TimeZone, unscheduled, "without 'schedule' the job runs once.", findings);
        Check(at, WorkloadKeys.Concurrency, unscheduled, "without 'schedule' the job runs once.", findings);
        Check(at, WorkloadKeys.Scale, model.Environments.All(e => !e.Replicas.IsRange), "no environment has a range of 'replicas'.", findings,
            "set a range, such as 'replicas: 3..12'");
        Check(at, IdentityKeys.Retire, model.Service.Lifecycle != Lifecycle.Deprecated, "only a deprecated service is retired.", findings,
            "set 'lifecycle: deprecated'");
        Check(at[ServiceKeys.Expose], ExposeKeys.Path, model.Service.GrpcPort == model.Service.Port, "gRPC calls are routed by host only.",
            findings);
        Check(at[ServiceKeys.Slo], SloKeys.Window, model.Environments.All(e => e.Slo is { Availability: null, Latency: null }),
            "the service has no objective.", findings);
    }

    private static void Check(Place place, Key key, bool isWithout, string reason, FindingList findings,
        string fix = "add the key it depends on")
    {
        if (isWithout && place[key] is { IsWritten: true } written)
            findings.Add(DescriptionCodes.NoEffect, written.OfName, $"'{key.Name}' has no effect: {reason} Remove it, or {fix}.");
    }
}
