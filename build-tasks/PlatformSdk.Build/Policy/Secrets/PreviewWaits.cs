using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Policy.Secrets;

/// <summary>
/// Prevents previews that never start: a preview's namespace is new and does not contain secrets that people created in the original one.
/// </summary>
internal static class PreviewWaits
{
    internal static void Check(RuleContext context)
    {
        if (context.Model.Environments.FirstOrDefault(e => e.HasPreviews) is not { } origin)
            return;
        var place = Previews.NamespaceOf(origin.Name, "<number>");
        var waits = origin.Secrets is { AreMadeByHand: true } secrets
            ? secrets.Needs.Where(n => !n.Optional).Select(n => $"the Secret '{KubernetesSecret.NameOf(origin.Name, n.Name)}'").ToList() : [];
        if (origin.Platform.Trust?.ConfigMap is { } bundle)
            waits.Add($"the ConfigMap '{bundle}'");
        if (waits.Count > 0)
        {
            context.Report(AdviceCodes.PreviewWaits,
                $"In a preview the pods wait for {string.Join(", ", waits)} in the namespace '{place}'. Copy them there for each pull request, " +
                    $"or set 'secrets.delivery: external-secrets'.");
        }
    }
}
