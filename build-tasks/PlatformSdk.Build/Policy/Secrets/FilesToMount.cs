using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents pods without secrets, when no agent or patch mounts the files that the process reads.</summary>
internal static class FilesToMount
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Service.Secrets is { AreMountedByPlatform: true })
        {
            context.Report(AdviceCodes.FilesToMount,
                $"No generated manifest mounts a secret, so an agent or a patch must provide {SecretSettings.FilesPath}/<need>. "
                + "Remove 'delivery' to mount Kubernetes Secrets instead.");
        }
    }
}
