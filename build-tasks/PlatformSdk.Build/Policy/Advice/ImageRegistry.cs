using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents pods whose image is looked for on Docker Hub: without a registry its name is all that the cluster has.</summary>
internal static class ImageRegistry
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Platform.ImageRegistry is null)
            context.Report(AdviceCodes.NoImageRegistry, "The image has no registry. Set 'imageRegistry' in platform.defaults.yaml.");
    }
}
