using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Checks;
using PlatformSdk.Build.Model.Layers;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model;

/// <summary>Finds out what a description means in each environment.</summary>
internal static class Resolver
{
    /// <summary>The model, or null after an error, which is then among the findings.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="findings">What is wrong with it.</param>
    internal static PlatformModel? Resolve(ModelInput input, FindingList findings)
    {
        var (service, defaults) = (input.Service, input.Defaults);
        var read = Language.Service.Shape.TryRead(service, findings, out var written);
        var platform = ReadDefaults(defaults, findings);
        if (!read)
            return null;
        NotYetCheck.Run(service, Language.Service.All, findings);
        if (defaults is not null)
            NotYetCheck.Run(defaults, Language.Defaults.All, findings);
        KindCheck.Run(service, written!.Kind, findings);
        EnvironmentNameCheck.Run(service, findings);
        SelfNeedCheck.Run(service, written.Name, findings);
        EnvironmentNeedCheck.Run(service, findings);
        ApiDefinitionCheck.Run(service, findings);
        if (findings.HasErrors)
            return null;

        var layers = new LayerStack(service, written, defaults, platform);
        PatchEnvironmentCheck.Run(defaults, [.. layers.EnvironmentNames.Union(platform.Environments.Keys).Union(BuiltIn.Environments)], findings);
        // Every environment is read even when one has errors: the user wants to see those of all.
        var environments = layers.EnvironmentNames.Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Read: Read(name, layers.For(name), findings)))
            .ToList();
        var general = Read(layers.ForAll(), findings);
        if (general is not null)
        {
            PortCheck.Run(layers.ForAll(), general, findings);
            GrpcPortCheck.Run(layers.ForAll(), general, findings);
        }

        if (findings.HasErrors)
            return null;
        var places = Previews.Mark([.. environments.Select(e => ResolvedServiceFactory.Make(e.Read!, platform, input, e.Name))]);
        // The catalog has room for one place of the secrets: production's, since that is where somebody looks for one in a hurry.
        var secrets = (places.Find(p => ProductionEnvironments.Contain(p.Environment)) ?? places.FirstOrDefault())?.Secrets;
        var model = new PlatformModel(
            ResolvedServiceFactory.Make(general!, platform, input, null) with { Secrets = secrets },
            places,
            written.Waivers,
            written.Apis.Values.Any(a => a.Type == ApiType.Openapi),
            defaults is null ? [service] : [service, defaults]);
        LongNameCheck.Run(service, model, findings);
        LaptopPortCheck.Run(service, model, findings);
        NoEffectCheck.Run(service, model, findings);
        ExternalUrlCheck.Run(service, model, findings);
        ConfigSizeCheck.Run(service, model, findings);
        HostCheck.Run(service, model, findings);
        return findings.HasErrors ? null : model;
    }

    private static DefaultsDescription ReadDefaults(YamlMapping? defaults, FindingList findings)
    {
        if (defaults is null)
            return DefaultsDescription.None;
        findings.LenientFile = defaults.Span.File;
        EnvironmentNameCheck.Run(defaults, findings);
        if (!Language.Defaults.Shape.TryRead(defaults, findings, out var platform))
            return DefaultsDescription.None;
        NoEffectInDefaults.Run(defaults, platform, findings);
        return platform;
    }

    private static ServiceDescription? Read(string environment, YamlMapping merged, FindingList findings)
    {
        var read = Read(merged, findings);
        if (read is not null)
            LimitCheck.Run(environment, merged, read, findings);
        return read;
    }

    private static ServiceDescription? Read(YamlMapping merged, FindingList findings) =>
        Language.Service.Shape.TryRead(merged, findings, out var read) ? read : null;
}
