using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>
/// Commands to copy and paste. They contain the service's name, and take the namespace from the variable that the runbook sets first.
/// </summary>
internal sealed class Commands(PlatformModel model)
{
    private const string Kubectl = "kubectl -n \"$NAMESPACE\"";

    private const int Port = RuntimeDefaults.ManagementPort;

    internal string Service => model.Service.Name;

    internal DatabaseCommands Database { get; } = new(model);

    private string Pods => $"-l app.kubernetes.io/name={Service}";

    private bool IsCanary => model.Environments.Any(Rollouts.ScalesRollout);

    internal Step Look => new("Are the pods running, and since when?", $"{Kubectl} get pods {Pods} -o wide");

    internal static Step Events => new("What did Kubernetes do?", $"{Kubectl} get events --sort-by=.lastTimestamp | tail -30");

    internal Step Describe => new("Why did the last container stop, and what do the probes report?", $"{Kubectl} describe pods {Pods}");

    internal Step Errors =>
        new("What do the pods log? The log store has everything; the console has warnings and errors.",
        $"{Kubectl} logs {Pods} --tail=100 --prefix");

    internal Step Previous => new("What did they log before they stopped?", $"{Kubectl} logs {Pods} --previous --tail=50 --prefix");

    internal Step Usage => new("How much CPU and memory do they use?", $"{Kubectl} top pods {Pods} --containers");

    internal Step Health => new("Which health check fails?", Ask(HealthPaths.Details));

    /// <summary>How the metrics leave a pod.</summary>
    internal Step Metrics => model.Environments.Any(PodMonitor.Exists)
        ? new("Does a pod serve its metrics? If it does, look for it on the page Targets of Prometheus.", Ask(ManagementPaths.Metrics, " | head"))
        : new("Is the collector available? Its address:", $"{Kubectl} set env deployment/{Service} --list | grep OTEL_EXPORTER");

    /// <summary>Forwards the management port of one pod.</summary>
    internal string Forward => $"{Kubectl} port-forward \"$({Kubectl} get pods {Pods} -o name | head -1)\" {Port}";

    private string Ask(string path, string pipe = "") => $"{Forward}:{Port} & sleep 2; {Page(path)}{pipe}; kill %1";

    internal static string Page(string path) => $"curl -s http://localhost:{Port}{path}";

    /// <summary>The token is not an argument, which every user of the machine could read.</summary>
    internal static string Debug => "printf 'Authorization: Bearer %s' \"$TOKEN\" | curl -s -X PUT -H @- -H 'Content-Type: application/json' "
        + $"-d '{{ \"level\": \"Debug\", \"for\": \"10m\" }}' http://localhost:{Port}{ManagementPaths.Loggers}/Default";

    internal static Step Changes =>
        new("What was released last? The newest commit is what is running.", "git log -5 --format='%h %ar %an %s' -- 'deploy/releases/*.yaml'");

    internal Step Undo => IsCanary
        ? new("**Roll back** if it started with a release. Immediately, until the commit is reverted:",
            $"kubectl argo rollouts abort {Service} -n \"$NAMESPACE\" || kubectl argo rollouts undo {Service} -n \"$NAMESPACE\"")
        : new("**Roll back** if it started with a release. Immediately, until the commit is reverted:",
            $"{Kubectl} rollout undo deployment/{Service}");

    internal static Step Revert =>
        new("Then permanently: revert the commit that changed the release, and deploy.", "git revert <commit> && git push");

    /// <summary>Whether there are no pods at times, as long as nothing is to be done.</summary>
    internal bool SleepsAtTimes => model.Environments.Any(e => e.Replicas.SleepsAtTimes);

    private bool IsScaledByKeda => model.Environments.Any(Rollouts.IsScaledByKeda);

    /// <summary>Sets the least or the most pods of the autoscaler. KEDA restores its autoscaler from its own object.</summary>
    internal string Autoscaler(bool isMost, int number) => IsScaledByKeda
        ? $"{Kubectl} patch scaledobject {Service} --type merge -p '{{\"spec\":{{\"{(isMost ? "max" : "min")}ReplicaCount\":{number}}}}}'"
        : $"{Kubectl} patch hpa {Service} -p '{{\"spec\":{{\"{(isMost ? "max" : "min")}Replicas\":{number}}}}}'";

    internal Step Scale => model.Environments.Any(e => e.Replicas.IsRange)
        ? new("**Scale** if the load is too high for the pods. The next deployment restores `replicas` from the description.",
            Autoscaler(isMost: false, 6))
        : new("**Scale** if the load is too high for the pods. The next deployment restores `replicas` from the description.",
            $"{Kubectl} scale {(IsCanary ? "rollout" : "deployment")}/{Service} --replicas=6");

    internal static Step Drain =>
        new("**Drain** one failing pod: it finishes its requests, and a new pod replaces it.", $"{Kubectl} delete pod <pod>");

    internal static Step DrainNode => new("**Drain** a failing node.", "kubectl drain <node> --ignore-daemonsets --delete-emptydir-data");

    internal Step Runs => new("Which runs were there, and what was their result?", $"{Kubectl} get jobs {Pods}");

    internal Step RunLog => new("What did the last run log?", $"{Kubectl} logs {Pods} --tail=100 --prefix");

    internal Step RunAgain => model.Service.Run?.Schedule is null
        ? new("**Run it again** after you fix the cause: build and deploy. A changed job gets a new name and runs again.")
        : new("**Run it again** manually after you fix the cause.", $"{Kubectl} create job --from=cronjob/{Service} {Service}-manual");

    internal Step MigrationLog => new("What did the migration print?",
        $"{Kubectl} logs job/{MigrationSettings.JobOf(Service)} --tail=100");

    internal Step MigrationJob => new("Did its pod start, and how did it end?",
        $"{Kubectl} describe job,pod -l app.kubernetes.io/name={MigrationSettings.JobOf(Service)}");

    internal Step Schedule => new("Is it suspended, and when is the next run?", $"{Kubectl} get cronjob {Service}");

    internal Step Resume =>
        new("**Resume** a suspended schedule.", $"{Kubectl} patch cronjob {Service} -p '{{\"spec\":{{\"suspend\":false}}}}'");
}
