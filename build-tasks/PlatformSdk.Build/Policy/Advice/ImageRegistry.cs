using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Advice;

/// <summary>Prevents pods that pull their image from Docker Hub by accident, because the image name has no registry.</summary>
internal static class ImageRegistry
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Platform.ImageRegistry is null)
            context.Report(AdviceCodes.NoImageRegistry, "The image has no registry. Set 'imageRegistry' in platform.defaults.yaml.");
    }
}
