using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>After a failed rollout: shows why, and returns to the former release.</summary>
/// <param name="service">The service in its environment.</param>
/// <param name="kubectl">The cluster.</param>
/// <param name="wait">The arguments that wait for the workload.</param>
/// <param name="findings">Receives errors.</param>
internal sealed class RollBack(ResolvedService service, Kubectl kubectl, string[] wait, FindingList findings)
{
    private string[] Pods => ["-n", service.Namespace, "-l", $"app.kubernetes.io/name={service.Name}"];

    internal void Run(FormerRelease? former)
    {
        Explain();
        if (IsStillMoving())
            Report(ReleaseCodes.NotRolledBack,
                "The canary still moves to the new version by its own steps, so it was left alone. Argo Rollouts aborts it if its analysis fails.");
        else if (former is null)
            Report(ReleaseCodes.NotRolledBack,
                "The cluster did not show what ran before, so nothing was restored. The reason is above. See docs/how-to/roll-back.md.");
        else if (!former.HasWorkload)
            Report(ReleaseCodes.NotRolledBack, "This is the first release in the cluster, so there is nothing to return to. The reason is above.");
        else if (Return(former) && kubectl.Run(wait))
            Report(ReleaseCodes.RolledBack, "The rollout failed, and the former release runs again. The reason is above. Revert the release commit.");
        else
            Report(ReleaseCodes.RollBackFailed,
                "The rollout failed, and the former release could not be restored. Both reasons are above. See docs/how-to/emergency-change.md.");
    }

    /// <summary>Events and logs of the pods, as far as the user may read them.</summary>
    private void Explain()
    {
        kubectl.Show(["get", "pods", .. Pods]);
        kubectl.Show("get", "events", "-n", service.Namespace, "--field-selector", "type=Warning", "--sort-by=.lastTimestamp");
        kubectl.Show(["logs", .. Pods, "--all-containers", "--prefix", "--tail=50"]);
    }

    /// <summary>A canary with long pauses is slower than the deadline, and not a failure.</summary>
    private bool IsStillMoving() => Rollouts.IsCanary(service)
        && kubectl.Try("get", $"rollout.argoproj.io/{service.Name}", "-n", service.Namespace, "-o", "jsonpath={.status.phase}")
            is { Succeeded: true, Output: "Progressing" or "Paused" };

    private bool Return(FormerRelease former)
    {
        // An object that another tool applied has no record of its files. Kubernetes keeps the pods of a Deployment.
        if (former.Files is null)
            return !Rollouts.HasRollout(service) && service.Kind != ServiceKind.Job
                && kubectl.Run("rollout", "undo", $"deployment/{service.Name}", "-n", service.Namespace);
        var folder = Directory.CreateTempSubdirectory("platform-former-").FullName;
        try
        {
            var file = Path.Combine(folder, "former.json");
            File.WriteAllText(file, former.Files);
            return kubectl.Run("apply", "-f", file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Report(Code code, string message) => findings.Add(code, Span.WholeFile("kubectl"), message);
}
