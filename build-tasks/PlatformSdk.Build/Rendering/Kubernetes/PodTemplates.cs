namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>Where an object has the template of its pods.</summary>
internal static class PodTemplates
{
    private static readonly Dictionary<string, string[]> Paths = new(StringComparer.Ordinal)
    {
        ["Pod"] = [],
        ["Deployment"] = ["spec", "template"],
        ["ReplicaSet"] = ["spec", "template"],
        ["ReplicationController"] = ["spec", "template"],
        ["StatefulSet"] = ["spec", "template"],
        ["DaemonSet"] = ["spec", "template"],
        ["Rollout"] = ["spec", "template"],
        ["Job"] = ["spec", "template"],
        ["CronJob"] = ["spec", "jobTemplate", "spec", "template"],
    };

    /// <summary>The path of the template; null for a kind that runs no pods of its own.</summary>
    internal static string[]? PathIn(string kind) => Paths.GetValueOrDefault(kind);
}
