using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Tells what the pods of a preview wait for: its namespace is new, so what people made in the origin's is not in it.</summary>
internal static class PreviewNeeds
{
    internal static void Tell(PlatformModel model, string file, FindingList findings)
    {
        if (model.Environments.FirstOrDefault(e => e.HasPreviews) is not { } origin)
            return;
        var place = Previews.NamespaceOf(origin.Name, "<number>");
        var waits = origin.Secrets is { AreMadeByHand: true } secrets
            ? secrets.Needs.Where(n => !n.Optional).Select(n => $"the Secret '{KubernetesSecret.NameOf(origin.Name, n.Name)}'").ToList() : [];
        if (origin.Platform.Trust?.ConfigMap is { } bundle)
            waits.Add($"the ConfigMap '{bundle}'");
        if (waits.Count == 0)
            return;
        findings.Add(AdviceCodes.PreviewWaits, Span.Of(file),
            $"In a preview the pods wait for {string.Join(", ", waits)} in the namespace '{place}'. Copy them there for each pull request, by hand " +
                $"or with a policy of the cluster, or set 'secrets.delivery' to one that needs no Secret made by hand.");
    }
}
