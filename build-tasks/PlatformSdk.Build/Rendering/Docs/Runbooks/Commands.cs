using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>Commands that can be pasted: the service's own name in them, the namespace from the variable that the runbook sets first.</summary>
internal sealed class Commands(PlatformModel model)
{
    private const string Kubectl = "kubectl -n \"$NAMESPACE\"";

    private const int Port = RuntimeDefaults.ManagementPort;

    internal string Service => model.Service.Name;

    private string Pods => $"-l app.kubernetes.io/name={Service}";

    private bool IsCanary => model.Environments.Any(Rollouts.ScalesRollout);

    internal Step Look => new("Do the pods run, and since when?", $"{Kubectl} get pods {Pods} -o wide");

    internal static Step Events => new("What has Kubernetes done?", $"{Kubectl} get events --sort-by=.lastTimestamp | tail -30");

    internal Step Describe => new("Why did the last container end, and what do the probes say?", $"{Kubectl} describe pods {Pods}");

    internal Step Errors =>
        new("What do they complain about? Everything is in the log store; the console keeps warnings and errors.",
        $"{Kubectl} logs {Pods} --tail=100 --prefix");

    internal Step Previous => new("What did they say before they ended?", $"{Kubectl} logs {Pods} --previous --tail=50 --prefix");

    internal Step Usage => new("What do they use?", $"{Kubectl} top pods {Pods} --containers");

    internal Step Health =>
        new("Which of its own checks fails?",
        $"{Kubectl} port-forward \"$({Kubectl} get pods {Pods} -o name | head -1)\" {Port}:{Port} & sleep 2; curl -s " +
        $"http://localhost:{Port}{HealthPaths.Details}; kill %1");

    internal static Step Changes =>
        new("What was released last? The newest commit is what runs.", "git log -5 --format='%h %ar %an %s' -- 'deploy/releases/*.yaml'");

    internal Step Undo => IsCanary
        ? new("**Roll back** when it began with a release. At once, until the commit is reverted:",
            $"kubectl argo rollouts abort {Service} -n \"$NAMESPACE\" || kubectl argo rollouts undo {Service} -n \"$NAMESPACE\"")
        : new("**Roll back** when it began with a release. At once, until the commit is reverted:", $"{Kubectl} rollout undo deployment/{Service}");

    internal static Step Revert => new("Then for good: revert the commit that changed the release, and deploy.", "git revert <commit> && git push");

    internal Step Scale => model.Environments.Any(e => e.Replicas.IsRange)
        ? new("**Scale** when the load is more than the pods can take; the description has the last word later (`replicas`).",
            $"{Kubectl} patch hpa {Service} -p '{{\"spec\":{{\"minReplicas\":6}}}}'")
        : new("**Scale** when the load is more than the pods can take; the description has the last word later (`replicas`).",
            $"{Kubectl} scale {(IsCanary ? "rollout" : "deployment")}/{Service} --replicas=6");

    internal static Step Drain =>
        new("**Drain** one sick pod: it finishes its requests, and another takes its place.", $"{Kubectl} delete pod <pod>");

    internal static Step DrainNode => new("**Drain** a sick node.", "kubectl drain <node> --ignore-daemonsets --delete-emptydir-data");

    internal Step Runs => new("Which runs were there, and how did they end?", $"{Kubectl} get jobs {Pods}");

    internal Step RunLog => new("What did the last one say?", $"{Kubectl} logs {Pods} --tail=100 --prefix");

    internal Step RunAgain => model.Service.Run?.Schedule is null
        ? new("**Run it again** once its cause is gone: build and deploy; a new hash makes a new job.")
        : new("**Run it again** by hand once its cause is gone.", $"{Kubectl} create job --from=cronjob/{Service} {Service}-manual");

    internal Step Schedule => new("Is it suspended, and when is it due?", $"{Kubectl} get cronjob {Service}");

    internal Step Resume =>
        new("**Resume** a schedule that somebody has suspended.", $"{Kubectl} patch cronjob {Service} -p '{{\"spec\":{{\"suspend\":false}}}}'");
}
