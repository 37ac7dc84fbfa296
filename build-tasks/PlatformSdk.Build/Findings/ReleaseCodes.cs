namespace PlatformSdk.Build.Findings;

/// <summary>PLAT21xx: releasing and deploying.</summary>
internal static class ReleaseCodes
{
    internal static readonly Code UnknownEnvironment = new("PLAT2101", Severity.Error,
        "Unknown environment",
        "PlatformRelease and PlatformDeploy work on one environment of the service.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=prod",
        "Name one of the environments in the message.");

    internal static readonly Code Incomplete = new("PLAT2102", Severity.Error,
        "The release is not complete",
        "A release needs at least the tag of the image; digest and commit must have their form.",
        "dotnet build -t:PlatformRelease -p:PlatformEnvironment=dev",
        "Add -p:PlatformImageTag=<tag>.");

    internal static readonly Code Unreleased = new("PLAT2103", Severity.Error,
        "Nothing has been released to the environment",
        "There is no deploy/releases/<environment>.yaml, so the manifests name an image that does not exist.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=dev in a fresh scaffold",
        "Release first: dotnet build -t:PlatformRelease -p:PlatformEnvironment=<environment> -p:PlatformImageTag=<tag>.");

    internal static readonly Code NoKubectl = new("PLAT2104", Severity.Error,
        "kubectl was not found",
        "PlatformDeploy applies the manifests with kubectl, which must be on the PATH.",
        "a build agent without kubectl",
        "Install kubectl, or let Argo CD apply deploy/gitops/.");

    internal static readonly Code KubectlFailed = new("PLAT2105", Severity.Error,
        "kubectl refused",
        "The context does not exist, the cluster cannot be reached, a manifest was refused, or what was applied did not become ready in time.",
        "error: context \"production\" does not exist",
        "Read what kubectl prints above. 'kubectl config get-contexts' lists the contexts and their clusters.");

    internal static readonly Code NoRegistry = new("PLAT2106", Severity.Error,
        "There is no registry to push to",
        "PlatformPush=true asks for the image to be pushed, but nobody has said where to; it would have gone to the local daemon, and no cluster " +
            "could pull it.",
        "dotnet publish -t:PublishContainer -p:PlatformPush=true without an imageRegistry",
        "Add 'imageRegistry: registry.example.com/shop' to platform.defaults.yaml.");

    internal static readonly Code NotRestored = new("PLAT2107", Severity.Error,
        "The packages have not been restored",
        "The bill of materials lists what restore chose; there is no obj/project.assets.json.",
        "dotnet build --no-restore -t:PlatformSbom in a fresh clone",
        "Run 'dotnet restore' first.");

    internal static readonly Code NoContext = new("PLAT2114", Severity.Error,
        "No context of kubectl is named",
        "The current context is whatever was used last: without a name, production's manifests could be applied to the cluster of dev.",
        "dotnet build -t:PlatformDeploy -p:PlatformEnvironment=production, and no context in platform.defaults.yaml",
        "Set 'environments: { production: { context: production-eu-admin } }' in platform.defaults.yaml, or add " +
            "-p:PlatformContext=production-eu-admin.");

    internal static readonly Code WrongCluster = new("PLAT2115", Severity.Error,
        "The context leads to another cluster",
        "The context's server is not the address that 'environments.<name>.cluster' has, or the command names another context than the defaults. " +
            "Nothing was applied.",
        "cluster: https://production.example.com:6443 with a context whose server is https://dev.example.com:6443",
        "Correct the context or the cluster in platform.defaults.yaml. 'kubectl config view' lists each context's server.");

    internal static readonly Code ManyServices = new("PLAT2116", Severity.Error,
        "A release through a solution would release several services",
        "A target that is started for a solution runs in each of its projects, so every service would be released with one tag, or promoted at " +
            "once. Nothing was written.",
        "dotnet build -t:PlatformRelease -p:PlatformEnvironment=dev -p:PlatformImageTag=1.4.2 at the root of a system",
        "Name the project: dotnet build services/orders/src/orders -t:PlatformRelease …");

    internal static readonly IReadOnlyList<Code> All =
        [UnknownEnvironment, Incomplete, Unreleased, NoKubectl, KubectlFailed, NoRegistry, NotRestored, NoContext, WrongCluster, ManyServices];
}
