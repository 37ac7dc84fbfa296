using System.Globalization;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Model;

/// <summary>The way between a Deployment and a Rollout: both run every pod, and only then does one of them go.</summary>
internal static class HandOver
{
    /// <summary>What takes over the pods.</summary>
    internal static string Taker(Rollout stage, string name) => stage == Rollout.ToCanary ? $"rollout.argoproj.io/{name}" : $"deployment/{name}";

    /// <summary>kubectl's arguments to wait until what takes over has all pods.</summary>
    internal static string[] Wait(ResolvedService service, string patience) => Wait(service, service.Rollout, patience);

    internal static string[] Wait(ResolvedService service, Rollout stage, string patience) =>
    [
        "wait", Taker(stage, service.Name), "-n", service.Namespace,
        string.Create(CultureInfo.InvariantCulture, $"--for=jsonpath={{.status.availableReplicas}}={service.Replicas.Max}"), $"--timeout={patience}",
    ];
}
