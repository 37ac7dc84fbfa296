namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2xxx: writing, and comparing in locked mode.</summary>
internal static class WritingCodes
{
    internal static readonly Code Drift = new("PLAT2001", Severity.Error,
        "A committed file is not what platform.yaml says",
        "In locked mode (the default on a build server) nothing is written; a file that is missing, stale or orphaned fails the build. The change " +
            "to the description was committed without what it generates, the SDK was updated without a build, or somebody edited a generated file.",
        "a pull request that changes replicas: in platform.yaml only",
        "Run 'dotnet build' on your machine and commit what it writes. What was edited by hand belongs in platform.yaml or in a patch under " +
            "deploy/patches/.");

    internal static readonly Code NotOurs = new("PLAT2002", Severity.Error,
        "A file of yours stands where a generated one belongs",
        "The file lacks the mark of a generated file, so it is never overwritten.",
        "a hand-written deploy/production/deployment.yaml",
        "Move what it says into platform.yaml or into a patch under deploy/patches/, then delete it; or set PlatformGenerate to false to write " +
            "your own manifests.");

    internal static readonly Code CannotWrite = new("PLAT2003", Severity.Error,
        "A file cannot be written",
        "The folder is read-only, the disk is full, or another program holds the file open. Nothing was changed.",
        "a checkout mounted read-only",
        "Mend the permissions, or build in locked mode (-p:PlatformLocked=true), which writes nothing.");

    internal static readonly Code LeadsOutside = new("PLAT2004", Severity.Error,
        "A link leads out of the project",
        "A folder or file where a generated file belongs is a symbolic link to a place outside the project; a build must not write there.",
        "deploy -> ../../elsewhere",
        "Replace the link with a folder.");

    internal static readonly Code HandEdited = new("PLAT2005", Severity.Warning,
        "A generated file was edited and has been overwritten",
        "Generated files are derived again by every build; an edit in them does not last. What git has stored, such as a commit that is reverted, " +
            "merged or pulled, is not reported: nothing is lost.",
        "replicas changed in deploy/production/deployment.yaml",
        "Say it in platform.yaml; what the language cannot say goes into a patch under deploy/patches/, which is merged on every build.");

    internal static readonly Code ImmutableField = new("PLAT2006", Severity.Error,
        "A field that cannot be changed would be",
        "Kubernetes refuses to change some fields of an object that exists, such as the selector of a Deployment: the next apply would fail half " +
            "way.",
        "a patch that adds a label to spec.selector.matchLabels",
        "Take the change back. If it must be, delete the object in the cluster and its file in the repository, and build again.");

    internal static readonly Code LosesData = new("PLAT2007", Severity.Error,
        "Data would be lost",
        "A database, a bucket or a queue is no longer among the needs of a service that has been released.",
        "the need orders-db removed from platform.yaml",
        "Take the change back, or agree to it: waivers: [{ rule: PLAT2007, reason: …, approvedBy: …, expires: … }].");

    internal static readonly Code DataLossWaived = new("PLAT2008", Severity.Warning,
        "Data may be lost, as agreed",
        "As PLAT2007, with a waiver.",
        "the need orders-db removed, and a waiver for PLAT2007",
        "Remove the waiver once the change is through.");

    internal static readonly Code ReplicasReleased = new("PLAT2009", Severity.Warning,
        "The Deployment loses its number of replicas",
        "An autoscaler or a canary takes over the number. A field that was applied before and is gone is set back by Kubernetes, so for a moment " +
            "there would be one pod.",
        "replicas: 3 becomes replicas: 3..10",
        "Before this is applied, run 'kubectl apply edit-last-applied deployment/<name>' and remove spec.replicas there (Kubernetes documentation, " +
            "'Migrating Deployments to horizontal autoscaling').");

    internal static readonly Code RunbookIncomplete = new("PLAT2010", Severity.Warning,
        "An alert has no section in the runbook",
        "The runbook is the team's, so in locked mode it is neither written nor compared; but an alert would lead nowhere.",
        "an objective added to platform.yaml, and no build before the commit",
        "Run 'dotnet build' on your machine: it adds the section at the end. Or write it yourself, with the alert's name as the heading.");

    internal static readonly Code RunbookOrphan = new("PLAT2011", Severity.Message,
        "A section of the runbook belongs to no alert",
        "The alert is not raised in any environment any more, so nobody will be led to the section.",
        "the objective for latency removed from platform.yaml, and a section LatencyFastBurn",
        "Delete the section, or give it another heading.");

    internal static readonly Code SkipsStage = new("PLAT2012", Severity.Error,
        "A move between rolling and canary would lose pods",
        "In one step the Deployment would be scaled to zero before the Rollout has its pods, or the Rollout would go before the Deployment has " +
            "them. An autoscaler does not help: it begins with one pod, and leaves a workload with none alone.",
        "rollout: rolling becomes rollout: canary in a released environment; or a service with a canary becomes a worker",
        "Go by the stage that the message names: set 'rollout: to-canary' (or to-rolling), apply it, wait with the command of the message, then " +
            "make the change.");

    internal static readonly Code LeftInCluster = new("PLAT2013", Severity.Warning,
        "An object that is no longer written stays in the cluster",
        "kubectl applies what is there and deletes nothing; Argo CD deletes only where it may prune. A Deployment, a Rollout, a CronJob, an " +
            "autoscaler or a route would go on working.",
        "replicas: 2..6 becomes replicas: 3, and the autoscaler goes on scaling",
        "Run the 'kubectl delete' of the message once the change is applied.");

    internal static readonly Code Internal = new("PLAT2099", Severity.Error,
        "The SDK has made a mistake",
        "Something happened that the SDK did not foresee. Nothing was written.",
        "—",
        "Please open an issue with the message and, if you can, the platform.yaml. PlatformGenerate=false lets you go on meanwhile.");

    internal static readonly IReadOnlyList<Code> All =
        [Drift, NotOurs, CannotWrite, LeadsOutside, HandEdited, ImmutableField, LosesData, DataLossWaived, ReplicasReleased, RunbookIncomplete,
        RunbookOrphan, SkipsStage, LeftInCluster, Internal];
}
