using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Findings;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Description.Yaml;
using PlatformSdk.Build.Model.Checks;
using PlatformSdk.Build.Model.Layers;
using PlatformSdk.Build.Model.Needs;

namespace PlatformSdk.Build.Model;

/// <summary>Finds out what a description means in each environment.</summary>
internal static class Resolver
{
    /// <summary>The model, or null after an error, which is then among the findings.</summary>
    internal static PlatformModel? Resolve(YamlMapping service, FindingList findings)
    {
        if (!Language.Service.Shape.TryRead(service, findings, out var written))
            return null;
        KindCheck.Run(service, written.Kind, findings);
        EnvironmentNameCheck.Run(service, findings);
        SelfNeedCheck.Run(service, written.Name, findings);
        if (findings.HasErrors)
            return null;

        var layers = new LayerStack(service, written);
        var names = layers.EnvironmentNames.Order(StringComparer.Ordinal);
        // Read even when one has errors: the user wants to see those of all.
        var environments = names.Select(name => Read(layers.For(name), findings) is { } read ? Resolve(read, name) : null).ToList();
        var general = Read(layers.ForAll(), findings);
        return findings.HasErrors ? null : new PlatformModel(Resolve(general!, ""), environments!);
    }

    private static ServiceDescription? Read(YamlMapping merged, FindingList findings) =>
        Language.Service.Shape.TryRead(merged, findings, out var read) ? read : null;

    private static ResolvedService Resolve(ServiceDescription d, string environment) => new()
    {
        Environment = environment,
        Namespace = $"{d.System ?? d.Name}-{environment}",
        Image = new ImageReference(d.Name!, ImageReference.Unreleased, null),
        Version = ImageReference.Unreleased,
        Name = d.Name!,
        Kind = d.Kind,
        Title = d.Title ?? d.Name!,
        Summary = d.Summary,
        Owner = d.Owner!,
        System = d.System,
        Lifecycle = d.Lifecycle!.Value,
        Tier = d.Tier!.Value,
        Tags = d.Tags,
        Links = d.Links,
        Repository = d.Repository,
        OnCall = d.OnCall,
        Port = d.Port ?? PlatformSdk.Contract.RuntimeDefaults.Port,
        Resources = Resolve(d.Resources!),
        Replicas = d.Replicas ?? new Replicas(1, 1),
        Rollout = d.Rollout ?? Rollout.Rolling,
        Expose = d.Expose,
        Apis = d.Apis,
        Config = d.Config,
        Needs = [.. d.Needs.Select(n => new ResolvedNeed(n.Key, NeedTypes.Of(n.Value.Type!), n.Value))],
        Slo = d.Slo,
    };

    private static ResolvedResources Resolve(ResourceDescription r) => new(r.Cpu!, r.Memory!, r.MemoryLimit ?? r.Memory!, r.CpuLimit);
}
