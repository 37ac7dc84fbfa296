namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2xxx: writing files, and comparing them in locked mode.</summary>
internal static class WritingCodes
{
    internal static readonly Code Drift = new("PLAT2001", Severity.Error,
        "A generated file is out of date",
        "A build server writes no generated files. It compares the committed files with what a build would write, and they differ. Usually " +
            "platform.yaml was changed, or PlatformSdk was updated, and the files that a build then writes were not committed. Or a generated file " +
            "was edited by hand.",
        "a pull request that changes only replicas in platform.yaml",
        "Run 'dotnet build' on your machine and commit the files that it changes. A change that you made by hand belongs in platform.yaml or in a " +
            "patch under deploy/patches/.");

    internal static readonly Code NotOurs = new("PLAT2002", Severity.Error,
        "A hand-written file is in the way of a generated one",
        "The file lacks the mark of a generated file, so it is not overwritten.",
        "a hand-written deploy/production/deployment.yaml",
        "Move its content into platform.yaml or into a patch under deploy/patches/, then delete it. Or set PlatformGenerate to false to write " +
            "your own manifests.");

    internal static readonly Code CannotWrite = new("PLAT2003", Severity.Error,
        "A file cannot be written",
        "The folder is read-only, the disk is full, or another program has the file open. Nothing was changed.",
        "a checkout mounted read-only",
        "Fix the permissions, or build in locked mode (-p:PlatformLocked=true), which writes nothing.");

    internal static readonly Code LeadsOutside = new("PLAT2004", Severity.Error,
        "A link points outside the project",
        "A folder or file in the place of a generated one is a symbolic link to a place outside the project. A build must not write there.",
        "deploy -> ../../elsewhere",
        "Replace the link with a folder.");

    internal static readonly Code HandEdited = new("PLAT2005", Severity.Warning,
        "An edited generated file was overwritten",
        "Every build regenerates these files, so an edit does not last. Content of a commit or a stash, for example after a revert, a merge or " +
            "a pull, is not reported because nothing is lost. An edit that is only staged is.",
        "replicas changed in deploy/production/deployment.yaml",
        "Make the change in platform.yaml. If the language has no key for it, use a patch under deploy/patches/.");

    internal static readonly Code ImmutableField = new("PLAT2006", Severity.Error,
        "An immutable field would change",
        "Kubernetes does not allow changes to some fields of an existing object, such as the selector of a Deployment. The next apply would " +
            "fail halfway.",
        "a patch that adds a label to spec.selector.matchLabels",
        "Undo the change. If you need it, delete the object in the cluster and its file in the repository, and build again.");

    internal static readonly Code LosesData = new("PLAT2007", Severity.Error,
        "Data would be lost",
        "A database, a bucket or a queue was removed from the needs of a released service.",
        "the need orders-db removed from platform.yaml",
        "Undo the change, and announce it: set 'retire' on the need to a date, release that, and remove the need after the date. Or approve it: " +
            "waivers: [{ rule: PLAT2007, reason: …, approvedBy: …, expires: … }].");

    internal static readonly Code DataLossWaived = new("PLAT2008", Severity.Warning,
        "Data may be lost, as approved",
        "A database, a bucket or a queue was removed from the needs of a released service, and a waiver for PLAT2007 approves it.",
        "the need orders-db removed, and a waiver for PLAT2007",
        "Remove the waiver once the change is released.");

    internal static readonly Code RetiresLater = new("PLAT2200", Severity.Error,
        "A need is removed before its date",
        "The need's 'retire' announces the date from which it may be removed with its data, and that date has not come yet.",
        "the need orders-db with 'retire: 2999-01-31' removed from platform.yaml",
        "Undo the change until the date, or set an earlier date and release it first.");

    internal static readonly Code DataRetired = new("PLAT2201", Severity.Message,
        "Data is deleted, as announced",
        "A database, a bucket or a queue was removed from the needs after the date in its 'retire'.",
        "the need orders-db removed after its date",
        "Nothing. Make a last backup before you apply the change, if you may need the data again.");

    internal static readonly Code LeftDatabase = new("PLAT2202", Severity.Warning,
        "A database or a custom resource is no longer generated",
        "The need was removed, or the platform no longer provides it. What is protected from deletion stays in the cluster with its data; the " +
            "service no longer uses it.",
        "provisioners: { postgres: { use: cloudnative-pg } } becomes 'use: none'",
        "Move the data to the new database first. Then delete the old one with the command in the message.");

    internal static readonly Code ReplicasReleased = new("PLAT2009", Severity.Warning,
        "The Deployment loses its number of replicas",
        "An autoscaler or a canary takes over the number. Kubernetes resets a field that was applied before and is now missing, so for a " +
            "moment there would be only one pod.",
        "replicas: 3 becomes replicas: 3..10",
        "Before you apply this, run 'kubectl apply edit-last-applied deployment/<name>' and remove spec.replicas there (Kubernetes " +
            "documentation, 'Migrating Deployments to horizontal autoscaling').");

    internal static readonly Code RunbookIncomplete = new("PLAT2010", Severity.Warning,
        "An alert has no section in the runbook",
        "The runbook belongs to the team, so locked mode neither writes nor compares it, but the alert's link would lead nowhere.",
        "an objective added to platform.yaml, committed without a build",
        "Run 'dotnet build' on your machine, which adds the section at the end. Or write it yourself, with the alert's name as the heading.");

    internal static readonly Code RunbookOrphan = new("PLAT2011", Severity.Message,
        "A section of the runbook belongs to no alert",
        "No environment has this alert any more, so no link leads to the section.",
        "the objective for latency removed from platform.yaml, and a section LatencyFastBurn",
        "Delete the section, or give it another heading.");

    internal static readonly Code SkipsStage = new("PLAT2012", Severity.Error,
        "A move between rolling and canary would lose pods",
        "In one step the Deployment would scale to zero before the Rollout has its pods, or the Rollout would be deleted before the Deployment " +
            "has them. An autoscaler does not help: it starts with one pod, and ignores a workload with none.",
        "rollout: rolling becomes rollout: canary in a released environment; or a service with a canary becomes a worker",
        "Use the stage in the message: set 'rollout: to-canary' (or to-rolling), apply it, wait with the command in the message, then make the " +
            "change.");

    internal static readonly Code LeftInCluster = new("PLAT2013", Severity.Warning,
        "An object that is no longer generated stays in the cluster",
        "kubectl deletes nothing, and Argo CD deletes only where pruning is on. A Deployment, a Rollout, a CronJob, an autoscaler or a route " +
            "would keep working.",
        "replicas: 2..6 becomes replicas: 3, and the autoscaler keeps scaling",
        "Run the 'kubectl delete' command in the message after you apply the change.");

    internal static readonly Code ReleaseOfNothing = new("PLAT2014", Severity.Warning,
        "A release belongs to no environment",
        "The name of a file in deploy/releases/ is that of the environment. The service has no environment with this name, so the release has no " +
            "effect.",
        "deploy/releases/prodution.yaml",
        "Rename the file if its name is misspelled, or delete it if the environment was removed.");

    internal static readonly Code Internal = new("PLAT2099", Severity.Error,
        "Internal error in the SDK",
        "The SDK met a situation it does not handle. Nothing was written.",
        "—",
        "Please open an issue with the message and, if possible, your platform.yaml. Set PlatformGenerate=false to continue in the meantime.");

    internal static readonly IReadOnlyList<Code> All =
        [Drift, NotOurs, CannotWrite, LeadsOutside, HandEdited, ImmutableField, LosesData, DataLossWaived, ReplicasReleased, RunbookIncomplete,
        RetiresLater, DataRetired, LeftDatabase, RunbookOrphan, SkipsStage, LeftInCluster, ReleaseOfNothing, Internal];
}
