using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Applying;

/// <summary>The workloads that run the pods, according to the committed files of an environment.</summary>
[Flags]
internal enum PodOwners
{
    Deployment = 1,
    Rollout = 2,
    Both = Deployment | Rollout,
}

/// <summary>
/// Determines the workloads, also in files of an older SDK, which let Argo Rollouts scale the Deployment down and therefore wrote no number.
/// </summary>
internal static class PodOwner
{
    internal static string FileIn(string environment) => $"deploy/{environment}/deployment.yaml";

    /// <summary>Null when nothing runs yet: there is no Deployment, or it has no released image.</summary>
    internal static PodOwners? In(CommittedFiles committed, string environment)
    {
        if (committed.TextOf(FileIn(environment)) is not { } text || text.Contains($":{ImageReference.Unreleased}\"", StringComparison.Ordinal))
            return null;
        if (committed.TextOf($"deploy/{environment}/rollout.yaml") is null)
            return PodOwners.Deployment;
        var (deployment, rollout) = (committed.Objects(FileIn(environment)), committed.Objects($"deploy/{environment}/rollout.yaml"));
        var isAsleep = Text(deployment, "spec", "replicas") == "0"
            || Text(rollout, "spec", "workloadRef", "scaleDown") is "onsuccess" or "progressively";
        return isAsleep ? PodOwners.Rollout : PodOwners.Both;
    }

    /// <summary>A file that was damaged by hand returns null.</summary>
    private static string? Text(IReadOnlyList<CommittedObject> objects, params string[] path) => objects is [var first, ..] ? first.Text(path) : null;
}
