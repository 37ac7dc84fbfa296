using System.Globalization;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>The migration between a Deployment and a Rollout: both run every pod before one of them is deleted.</summary>
internal static class HandOver
{
    /// <summary>The workload that takes over the pods.</summary>
    internal static string Taker(Rollout stage, string name) => stage == Rollout.ToCanary ? $"rollout.argoproj.io/{name}" : $"deployment/{name}";

    /// <summary>The kubectl arguments that wait until the new workload has all pods.</summary>
    internal static string[] Wait(ResolvedService service, string patience) => Wait(service, service.Rollout, patience);

    internal static string[] Wait(ResolvedService service, Rollout stage, string patience) =>
    [
        "wait", Taker(stage, service.Name), "-n", service.Namespace,
        string.Create(CultureInfo.InvariantCulture, $"--for=jsonpath={{.status.availableReplicas}}={service.Replicas.Max}"), $"--timeout={patience}",
    ];
}
