namespace PlatformSdk.Build.Findings;

/// <summary>PLAT21xx: releasing and deploying.</summary>
internal static class ReleaseCodes
{
    internal static readonly Code UnknownEnvironment = new("PLAT2101", Severity.Error,
        "Unknown environment",
        "PlatformRelease and PlatformDeploy work on one environment of the service.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=prod",
        "Use one of the environments in the message.");

    internal static readonly Code Incomplete = new("PLAT2102", Severity.Error,
        "The release has no valid image",
        "A release needs an image tag. A digest or commit, if given, must be valid.",
        "dotnet build -t:PlatformRelease -p:PlatformEnvironment=dev",
        "Add -p:PlatformImageTag=<tag>, or correct the digest or commit.");

    internal static readonly Code Unreleased = new("PLAT2103", Severity.Error,
        "Nothing has been released to this environment",
        "deploy/releases/<environment>.yaml does not exist, so there is no image to deploy.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=dev in a fresh scaffold",
        "Release first: dotnet build -t:PlatformRelease -p:PlatformEnvironment=<environment> -p:PlatformImageTag=<tag>.");

    internal static readonly Code NoKubectl = new("PLAT2104", Severity.Error,
        "kubectl is not installed",
        "PlatformDeploy applies the manifests with kubectl, which must be on the PATH.",
        "a build agent without kubectl",
        "Install kubectl, or let Argo CD apply deploy/gitops/.");

    internal static readonly Code KubectlFailed = new("PLAT2105", Severity.Error,
        "kubectl failed",
        "The context does not exist, the cluster is unreachable, a manifest was rejected, or an applied object did not become ready in time.",
        "error: context \"production\" does not exist",
        "Read the output of kubectl above. 'kubectl config get-contexts' lists the contexts and their clusters.");

    internal static readonly Code NoRegistry = new("PLAT2106", Severity.Error,
        "No registry to push to",
        "PlatformPush=true pushes the image, but no registry is set. The image would go to the local daemon, where no cluster can pull it.",
        "dotnet publish -t:PublishContainer -p:PlatformPush=true without an imageRegistry",
        "Set 'imageRegistry: registry.example.com/shop' in platform.defaults.yaml.");

    internal static readonly Code NoEngine = new("PLAT2123", Severity.Error,
        "No container engine is installed",
        "PublishContainer loads the image into Docker or Podman on this machine, and neither is on the PATH. Without this check, the build would " +
            "compile and publish first and fail then.",
        "dotnet publish -t:PublishContainer on a machine without Docker and Podman",
        "Install Docker or Podman. Or push the image with -p:PlatformPush=true, or write it to a file with " +
            "-p:ContainerArchiveOutputPath=image.tar.gz.");

    internal static readonly Code NotRestored = new("PLAT2107", Severity.Error,
        "The packages are not restored",
        "The bill of materials lists the packages that restore selected, but obj/project.assets.json does not exist.",
        "dotnet build --no-restore -t:PlatformSbom in a fresh clone",
        "Run 'dotnet restore' first.");

    internal static readonly Code NoContext = new("PLAT2114", Severity.Error,
        "No kubectl context is set",
        "The current context is whichever was used last, so production's manifests could be applied to the dev cluster.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=production without a context in platform.defaults.yaml",
        "Set 'environments: { production: { context: production-eu-admin } }' in platform.defaults.yaml, or add " +
            "-p:PlatformContext=production-eu-admin.");

    internal static readonly Code WrongCluster = new("PLAT2115", Severity.Error,
        "The context points to another cluster",
        "The context's server differs from 'environments.<name>.cluster', or the command names another context than the defaults. Nothing was " +
            "applied.",
        "cluster: https://production.example.com:6443 with a context whose server is https://dev.example.com:6443",
        "Correct the context or the cluster in platform.defaults.yaml. 'kubectl config view' lists the server of each context.");

    internal static readonly Code ManyServices = new("PLAT2116", Severity.Error,
        "A release through a solution would release several services",
        "A target that is run on a solution runs in each of its projects, so every service would be released with the same tag, or promoted at " +
            "once. Nothing was written.",
        "dotnet build -t:PlatformRelease -p:PlatformEnvironment=dev -p:PlatformImageTag=1.4.2 at the root of a system",
        "Name the project: dotnet build services/orders/src/orders -t:PlatformRelease …");

    internal static readonly Code MigrationFailed = new("PLAT2145", Severity.Error,
        "The migration failed, so nothing else was applied",
        "The migration Job ended with an error. The former version still runs, on the schema that the last whole script left.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=production, with a script that the database refuses",
        "Correct the script that the log names, with file, line and column, and release again. Do not edit a script that was applied anywhere.");

    internal static readonly Code MigrationHangs = new("PLAT2146", Severity.Error,
        "The migration did not end",
        "The migration Job still runs after an hour, or its pod never started: an image that cannot be pulled, or a Secret that does not exist.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=production, without the Secret of the database",
        "Run 'kubectl describe job,pod -l app.kubernetes.io/name=<name>-migrate' in the namespace, fix the cause, and deploy again.");

    internal static readonly Code RolledBack = new("PLAT2530", Severity.Error,
        "The rollout failed and the former release runs again",
        "The new pods did not become ready in time, or an object was rejected. PlatformDeploy applied the former files again, as the cluster had " +
            "them. " +
            "Objects that only the new release has stay, and so does the schema of a database.",
        "an image that crashes at its start",
        "Read the events and logs above, and revert the release commit, so that the repository matches the cluster. Then release a corrected " +
            "version.");

    internal static readonly Code NotRolledBack = new("PLAT2531", Severity.Error,
        "The rollout failed and nothing was rolled back",
        "There is no former release in the cluster to return to, the cluster did not show it, or a canary is still on its way by its own steps and " +
            "was left alone.",
        "the first deployment of a service, with an image that does not exist",
        "Read the events and logs above, fix the cause, release, and deploy again.");

    internal static readonly Code RollBackFailed = new("PLAT2532", Severity.Error,
        "The rollout failed and so did the roll back",
        "The former files could not be applied, their pods did not become ready either, or another tool applied the former release and left no " +
            "record.",
        "a Secret that was deleted, so that neither version starts",
        "Read both reasons above. Fix the cluster by hand: docs/how-to/emergency-change.md.");

    internal static readonly IReadOnlyList<Code> All =
        [UnknownEnvironment, Incomplete, Unreleased, NoKubectl, KubectlFailed, NoRegistry, NoEngine, NotRestored, NoContext, WrongCluster,
        ManyServices, MigrationFailed, MigrationHangs, RolledBack, NotRolledBack, RollBackFailed];
}
