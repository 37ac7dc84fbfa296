using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Changes;

/// <summary>What runs the pods by the files of an environment.</summary>
[Flags]
internal enum PodOwners
{
    Deployment = 1,
    Rollout = 2,
    Both = Deployment | Rollout,
}

/// <summary>Finds that out, also in files of an older SDK, which let Argo Rollouts scale the Deployment down and so wrote no number.</summary>
internal static class CommittedPods
{
    internal static PodOwners OwnersIn(string deployment, string? rollout)
    {
        if (rollout is null)
            return PodOwners.Deployment;
        var isAsleep = Value(deployment, "replicas") == "0" || Value(rollout, "workloadRef", "scaleDown") is "onsuccess" or "progressively";
        return isAsleep ? PodOwners.Rollout : PodOwners.Both;
    }

    /// <summary>A value below <c>spec</c>. A file that was damaged by hand has none.</summary>
    private static string? Value(string text, params string[] path)
    {
        var node = YamlReader.ReadAll(text, "", new FindingList()) is [var root, ..] ? root : null;
        foreach (var key in path.Prepend("spec"))
            node = (node as YamlMapping)?[key];
        return (node as YamlScalar)?.Value;
    }
}
