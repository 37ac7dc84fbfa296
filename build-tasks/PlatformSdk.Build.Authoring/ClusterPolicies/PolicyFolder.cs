using PlatformSdk.Build.Authoring.ClusterPolicies.Objects;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Kubernetes;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.ClusterPolicies;

/// <summary>The files of the folder with the policies of a cluster, which <c>kubectl apply -k</c> applies.</summary>
internal static class PolicyFolder
{
    internal const string Path = "policies/";

    internal static IReadOnlyList<Artifact> Render(PolicySubject subject, ClusterEngine engine)
    {
        if (engine == ClusterEngine.None)
            return [];
        var enforced = ClusterRules.All.Select(rule => (Rule: rule, In: Enforcement.Everywhere(rule, subject).ToList()))
            .Where(one => one.In.Count > 0).ToList();
        List<Artifact> files = [PolicyFile.FromDocuments(Path + "namespace.yaml", PolicyParameters.RenderNamespace())];
        if (engine == ClusterEngine.Kyverno)
        {
            files.AddRange(enforced.Select(one => File(one.Rule, [.. one.In.Select(KyvernoPolicy.Render)])));
            if (subject.Services[0].Service.Platform.Policy.Signatures is not null)
                files.Add(PolicyFile.FromDocuments(Path + "signatures.yaml",
                    [.. subject.Environments.Select(environment => SignaturePolicy.Render(subject, environment))]));
            if (Exceptions(subject, [.. enforced.SelectMany(one => one.In)]) is { Count: > 0 } exceptions)
                files.Add(PolicyFile.FromDocuments(Path + "exceptions.yaml", exceptions));
        }
        else
        {
            files.AddRange(enforced.Select(one =>
                File(one.Rule, [AdmissionPolicy.Render(one.Rule, one.In[0].Lists.Keys), .. one.In.Select(AdmissionPolicy.Binding)])));
            files.AddRange(subject.Environments.Select(environment => Parameters(subject, environment,
                [.. enforced.SelectMany(one => one.In).Where(one => one.Environment == environment)])));
        }

        return [.. files, KustomizationOf(files), PolicyList.Render(subject, [.. enforced.SelectMany(one => one.In)])];
    }

    private static Artifact File(ClusterRule rule, IReadOnlyList<YamlNode> documents) =>
        PolicyFile.FromDocuments($"{Path}{rule.Code.Id.ToLowerInvariant()}.yaml", documents);

    private static Artifact Parameters(PolicySubject subject, string environment, IReadOnlyList<Enforcement> enforced) =>
        PolicyFile.FromDocuments($"{Path}parameters-{environment}.yaml",
        [.. Enforcement.Both.Select(isOwn => PolicyParameters.Render(Enforcement.SuffixOf(environment, subject.Name, isOwn),
            [.. enforced.Where(one => one.IsOwn == isOwn)], one => isOwn ? Exempt(subject, one) : []))]);

    private static List<string> Exempt(PolicySubject subject, Enforcement enforcement) =>
        [.. enforcement.Milder.Concat(subject.Waiving(enforcement.Rule.Code.Id)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Of two waivers of a rule, the build takes the longer one.</summary>
    private static List<YamlNode> Exceptions(PolicySubject subject, IReadOnlyList<Enforcement> enforced) =>
    [
        .. from service in subject.Services
           from same in service.Written.Waivers.GroupBy(waiver => waiver.Rule)
           let waiver = same.MaxBy(one => one.Expires.Value)
           let waived = enforced.Where(one => one.IsOwn && one.Rule.Code.Id == waiver.Rule
               && one.Services.Any(own => own.Name == service.Service.Name)).ToList()
           where waived.Count > 0
           select KyvernoPolicy.Exception(service.Service, waiver, waived),
    ];

    private static Artifact KustomizationOf(IEnumerable<Artifact> files) => PolicyFile.FromDocuments(Path + Kustomization.FileName,
        Kustomization.RenderIn(null, files.Select(file => file.Path[Path.Length..])));
}
