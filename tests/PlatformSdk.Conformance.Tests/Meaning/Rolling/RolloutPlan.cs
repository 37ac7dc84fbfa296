using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Meaning.Rolling;

/// <summary>How a controller replaces pods, as the manifest tells it.</summary>
/// <param name="Replicas">The pods that are promised.</param>
/// <param name="Surge">How many there may be above.</param>
/// <param name="Unavailable">How many may be missing.</param>
/// <param name="Weights">The shares of new pods, in percent, one after the other; the last is 100.</param>
/// <param name="KeepsOldUntilTheEnd">Where a Gateway splits the traffic, the old pods stay in full until the last step.</param>
internal sealed record RolloutPlan(int Replicas, int Surge, int Unavailable, IReadOnlyList<int> Weights, bool KeepsOldUntilTheEnd)
{
    /// <param name="rendered">What was rendered.</param>
    /// <param name="replicas">How many pods run now: what the description says, or where the autoscaler has come to.</param>
    internal static RolloutPlan Of(Rendered rendered, int replicas)
    {
        var canary = rendered["Rollout"]["spec"]["strategy"]["canary"];
        var rules = canary.Exists ? canary : rendered["Deployment"]["spec"]["strategy"]["rollingUpdate"];
        int[] weights = [.. canary["steps"].Items.Where(s => s["setWeight"].Exists).Select(s => s["setWeight"].Number), 100];
        // Kubernetes and Argo Rollouts round a surge up and an unavailability down.
        return new RolloutPlan(
            replicas,
            Share(rules["maxSurge"], replicas, Math.Ceiling),
            Share(rules["maxUnavailable"], replicas, Math.Floor),
            weights,
            canary["trafficRouting"].Exists);
    }

    private static int Share(Yaml value, int replicas, Func<double, double> round) => value.ToString() is { } text && text.EndsWith('%')
        ? (int)round(int.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture) * replicas / 100.0)
        : value.Number;
}
