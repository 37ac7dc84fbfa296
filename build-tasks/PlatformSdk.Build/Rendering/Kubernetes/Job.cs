using PlatformSdk.Build.Description;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>
/// <c>job.yaml</c>: a job that runs once per change. A Job is immutable, so its name ends in a hash of its pod template (see <see cref="Hashes"/>),
/// and Argo CD runs it as a hook that replaces the previous one.
/// </summary>
internal static class Job
{
    internal static YamlMapping? Render(ResolvedService service) => service.Run is not { Schedule: null } run || service.IsIdle ? null : new()
    {
        ["apiVersion"] = "batch/v1",
        ["kind"] = "Job",
        ["metadata"] = Metadata.OfWorkload(service, new YamlMapping
        {
            ["argocd.argoproj.io/hook"] = "Sync",
            ["argocd.argoproj.io/hook-delete-policy"] = "BeforeHookCreation",
        }),
        ["spec"] = Spec(service, run),
    };

    internal static YamlMapping Spec(ResolvedService service, RunDescription run) => new()
    {
        ["backoffLimit"] = run.Retries,
        ["activeDeadlineSeconds"] = (int)run.Timeout.Value.TotalSeconds,
        ["template"] = PodTemplate.TemplateFor(service),
    };
}
