using PlatformSdk.Conformance.Tests.Tools;
using PlatformSdk.Contract;

namespace PlatformSdk.Conformance.Tests.Meaning.Rolling;

/// <summary>The seconds in the life of a pod, as its manifest and the process have them.</summary>
/// <param name="Detection">Until the kubelet has seen at the latest that a pod is no longer ready.</param>
/// <param name="Startup">For which a start may last before the pod is restarted.</param>
/// <param name="Liveness">For which a pod may be silent before it is restarted.</param>
/// <param name="Drain">For which a stopping process goes on serving.</param>
/// <param name="Shutdown">Which the process then takes at most.</param>
/// <param name="Grace">After which the kubelet kills.</param>
internal sealed record PodTimes(int Detection, int Startup, int Liveness, int Drain, int Shutdown, int Grace)
{
    internal static PodTimes Of(Yaml pod)
    {
        var container = pod["spec"]["containers"].Items[0];
        return new PodTimes(
            Silence(container["readinessProbe"]),
            Silence(container["startupProbe"]),
            Silence(container["livenessProbe"]),
            RuntimeDefaults.DrainSeconds,
            RuntimeDefaults.ShutdownSeconds,
            pod["spec"]["terminationGracePeriodSeconds"].NumberOr(30));
    }

    /// <summary>The last probe that succeeded was just before, and each that fails takes its whole timeout.</summary>
    private static int Silence(Yaml probe) =>
        probe["periodSeconds"].NumberOr(10) * probe["failureThreshold"].NumberOr(3) + probe["timeoutSeconds"].NumberOr(1);
}
