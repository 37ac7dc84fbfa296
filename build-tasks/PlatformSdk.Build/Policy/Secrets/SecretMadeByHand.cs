using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>Prevents pods that wait for a Secret that must be created by hand.</summary>
internal static class SecretMadeByHand
{
    internal static void Check(RuleContext context)
    {
        foreach (var service in context.Model.Environments)
        {
            foreach (var need in service.Secrets?.ByHand ?? [])
                context.Report(AdviceCodes.SecretToCreate, Text(service, need));
        }
    }

    private static string Text(ResolvedService service, ResolvedNeed need) =>
        $"In {service.Environment} '{need.Name}' {(need.Optional ? "is read from" : "waits for")} the Secret " +
            $"'{KubernetesSecret.NameOf(service.Name, need.Name)}'. If it does not exist, run: " +
            $"{KubernetesSecret.CreateCommand(service.Name, need.Name, need.SecretType.Name, service.Namespace)} (type " +
            $"{KubernetesSecret.Input(need.SecretType.Name)}; then Enter and Ctrl+D)";
}
