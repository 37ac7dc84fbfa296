namespace PlatformSdk.Policies;

/// <summary>A Kubernetes object, as it is applied.</summary>
public sealed class PolicyObject
{
    internal PolicyObject(PolicyValue root)
    {
        Root = root;
        Kind = root["kind"].Text ?? "";
        ApiVersion = root["apiVersion"].Text ?? "";
        Name = root["metadata"]["name"].Text ?? "";
    }

    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    public string Kind { get; }

    /// <summary>The version of its API, such as <c>apps/v1</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Everything in the object.</summary>
    public PolicyValue Root { get; }

    /// <summary>The value of a key, such as <c>spec</c>.</summary>
    /// <param name="key">The key.</param>
    public PolicyValue this[string key] => Root[key];

    /// <summary>The specification of its pods. It does not exist in an object that runs none.</summary>
    public PolicyValue PodSpec => Kind switch
    {
        "Pod" => Root["spec"],
        "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" or "Rollout"
            => Root["spec"]["template"]["spec"],
        "CronJob" => Root["spec"]["jobTemplate"]["spec"]["template"]["spec"],
        _ => Root["(no pods)"],
    };

    /// <summary>Its containers, those that run before the others first. Empty in an object that runs no pods.</summary>
    public IEnumerable<PolicyValue> Containers => PodSpec["initContainers"].Items.Concat(PodSpec["containers"].Items);
}
