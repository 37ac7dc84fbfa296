using PlatformSdk.Build.Authoring.ClusterPolicies.Objects;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>The files of the folder with the policies of a cluster, which <c>kubectl apply -k</c> applies.</summary>
internal static class PolicyFolder
{
    internal const string Path = "policies/";

    internal static IReadOnlyList<Artifact> Render(PlatformModel model, ClusterEngine engine)
    {
        var enforced = ClusterRules.All.Select(rule => (Rule: rule, In: Enforcement.Everywhere(rule, model).ToList()))
            .Where(one => one.In.Count > 0).ToList();
        List<Artifact> files = [PolicyFile.FromDocuments(Path + "namespace.yaml", PolicyParameters.RenderNamespace())];
        if (engine == ClusterEngine.Kyverno)
        {
            files.AddRange(enforced.Select(one => File(one.Rule, [.. one.In.Select(KyvernoPolicy.Render)])));
            if (Exceptions(model, [.. enforced.SelectMany(one => one.In)]) is { Count: > 0 } exceptions)
                files.Add(PolicyFile.FromDocuments(Path + "exceptions.yaml", exceptions));
        }
        else
        {
            files.AddRange(enforced.Select(one =>
                File(one.Rule, [AdmissionPolicy.Render(one.Rule, one.In[0].Lists.Keys), .. one.In.Select(AdmissionPolicy.Binding)])));
            files.AddRange(model.Environments.Select(service => Parameters(model, service,
                [.. enforced.SelectMany(one => one.In).Where(one => one.Environment == service.Environment)])));
        }

        return [.. files, Kustomization(files), PolicyList.Render(model.Service, [.. enforced.SelectMany(one => one.In)])];
    }

    private static Artifact File(ClusterRule rule, IReadOnlyList<YamlNode> documents) =>
        PolicyFile.FromDocuments($"{Path}{rule.Code.Id.ToLowerInvariant()}.yaml", documents);

    private static Artifact Parameters(PlatformModel model, ResolvedService service, IReadOnlyList<Enforcement> enforced) =>
        PolicyFile.FromDocuments($"{Path}parameters-{service.Environment}.yaml",
        [.. Enforcement.Both.Select(isOwn => PolicyParameters.Render(service, isOwn, [.. enforced.Where(one => one.IsOwn == isOwn)],
            one => one.IsMilder || (isOwn && model.Written.Waivers.Any(waiver => waiver.Rule == one.Rule.Code.Id))))]);

    /// <summary>Of two waivers of a rule, the build takes the longer one.</summary>
    private static List<YamlNode> Exceptions(PlatformModel model, IReadOnlyList<Enforcement> enforced) =>
    [
        .. from same in model.Written.Waivers.GroupBy(waiver => waiver.Rule)
           let waiver = same.MaxBy(one => one.Expires.Value)
           let waived = enforced.Where(one => one.IsOwn && one.Rule.Code.Id == waiver.Rule).ToList()
           where waived.Count > 0
           select KyvernoPolicy.Exception(model.Service, waiver, waived),
    ];

    private static Artifact Kustomization(IEnumerable<Artifact> files) => PolicyFile.FromDocuments(Path + "kustomization.yaml", new YamlMapping
    {
        ["apiVersion"] = "kustomize.config.k8s.io/v1beta1",
        ["kind"] = "Kustomization",
        ["resources"] = YamlSequence.FromItems(files.Select(file => file.Path[Path.Length..]).Order(StringComparer.Ordinal), name => name),
    });
}
