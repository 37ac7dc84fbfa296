using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Tells the people who run the cluster what a pod waits for and nothing that a build writes brings: the Secrets that they create, or files of their
/// own.
/// </summary>
internal static class SecretsByHand
{
    internal static void Tell(PlatformModel model, string file, FindingList findings)
    {
        var place = Span.Of(file);
        foreach (var service in model.Environments.Where(e => e.Secrets is { AreMadeByHand: true }))
        {
            foreach (var need in service.Secrets!.Needs)
                findings.Add(AdviceCodes.SecretToCreate, place, Text(service, need));
        }

        if (model.Service.Secrets is { AreBroughtByOthers: true })
            findings.Add(AdviceCodes.FilesToMount, place,
                $"With 'store: files' and 'delivery: direct' no generated manifest mounts a secret: an agent or a patch must bring " +
                $"{SecretSettings.FilesPath}/<need>. Remove 'delivery' to mount Kubernetes Secrets instead.");
    }

    private static string Text(ResolvedService service, ResolvedNeed need) =>
        $"In {service.Environment} '{need.Name}' {(need.Optional ? "is read from" : "waits for")} the Secret " +
            $"'{KubernetesSecret.NameOf(service.Name, need.Name)}'. "
        + $"If it is not there, run: {KubernetesSecret.CreateCommand(service.Name, need.Name, need.Type.Name, service.Namespace)} "
        + $"(type {KubernetesSecret.Input(need.Type.Name)}; then Enter and Ctrl+D)";
}
