using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Apis;
using PlatformSdk.Build.Model.Checks;
using PlatformSdk.Build.Model.Layers;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model;

/// <summary>Resolves a description for each environment.</summary>
internal static class Resolver
{
    /// <summary>The model, or null after an error, which is added to the findings.</summary>
    /// <param name="input">The parsed files.</param>
    /// <param name="findings">Receives problems.</param>
    internal static PlatformModel? Resolve(ModelInput input, FindingList findings)
    {
        var platform = ReadDefaults(input.Defaults, findings);
        if (!Language.Service.Written.TryRead(input.Service, findings, out var written))
            return null;
        CheckWritten(written, findings);
        if (findings.HasErrors)
            return null;

        string[] needed = [.. written.Needs.Values.Select(need => need.Type)];
        ProvisionerCheck.Run(platform, needed, findings);
        ResourceCheck.Run(platform, needed, findings);
        TerraformCheck.RunPlaces(platform, findings);
        var layers = new LayerStack(input.Service, written, input.Defaults, platform);
        string[] named = [.. layers.EnvironmentNames.Union(platform.Environments.Keys)];
        string[] declared = [.. named.Union(BuiltIn.Environments)];
        // Where the defaults name the environments, 'production' does not stand for two regions: what is set for it would do nothing.
        var meant = platform.Environments.Count > 0 ? named : declared;
        RegionCheck.RunDefaults(platform, named, findings);
        PatchEnvironmentCheck.Run(platform.Patches, meant, findings);
        FreezeCheck.RunEnvironments(platform.Freezes, meant, findings);
        ProvisionerCheck.RunEnvironments(platform, declared, findings);
        // Every environment is read even when one has errors, so that the user sees all errors at once.
        var environments = new List<(string Name, ServiceDescription Service)>();
        foreach (var name in layers.EnvironmentNames.Order(StringComparer.Ordinal))
        {
            if (layers.Read(name, findings) is not { } read)
                continue;
            environments.Add((name, FoundApis.AddTo(read, input.ApiFiles)));
        }

        LimitCheck.Run(environments, findings);

        if (layers.Read(null, findings) is not { } general)
            return null;
        PortCheck.Run(general, findings);
        GrpcPortCheck.Run(general, findings);
        var described = FoundApis.AddTo(general, input.ApiFiles);
        new ApiDefinitionCheck(general, input.ApiFiles, findings).Run(described, input.OpenApi);
        if (findings.HasErrors)
            return null;

        var places = Regions.Link(Previews.Mark(
            [.. environments.Select(e => ResolvedServiceFactory.Make(e.Service, platform, input, e.Name, findings))]), findings);
        // The catalog has room for one environment's secrets and databases: production's, because that is the one needed in an emergency.
        var production = places.FindAll(p => ProductionEnvironments.Contain(p.Environment));
        var shown = production.Find(p => p.Place.StandbyOf is null) ?? production.FirstOrDefault() ?? places.FirstOrDefault();
        var service = ResolvedServiceFactory.Make(described, platform, input, null, findings);
        var model = new PlatformModel(service with
        {
            Secrets = shown?.Secrets,
            Needs = [.. service.Needs.Select(n => n with { Provision = shown?.Needs.FirstOrDefault(other => other.Name == n.Name)?.Provision })],
        }, places, written)
        { Promotion = layers.EnvironmentNames, Shown = shown?.Environment ?? "" };
        CheckModel(model, findings);
        ArchitectureCheck.Run(model.Service, input.RuntimeIdentifiers, findings);
        ReleaseCheck.Run(input.Releases.Keys, layers.EnvironmentNames, findings);
        return findings.HasErrors ? null : model;
    }

    private static DefaultsDescription ReadDefaults(YamlMapping? defaults, FindingList findings)
    {
        if (defaults is null)
            return DefaultsDescription.None;
        findings.LenientFile = defaults.Span.File;
        if (!Language.Defaults.Shape.TryRead(defaults, findings, out var platform))
            return DefaultsDescription.None;
        EnvironmentNameCheck.Run(platform.At[DefaultsKeys.Environments], findings);
        NoEffectInDefaults.Run(platform, findings);
        SizeCheck.Run(platform, findings);
        CostCheck.Run(platform, findings);
        FreezeCheck.Run(platform.Freezes, findings);
        ExportCheck.RunDefaults(platform, findings);
        return platform;
    }

    /// <summary>Checks that need only the file itself.</summary>
    private static void CheckWritten(WrittenService written, FindingList findings)
    {
        KindCheck.Run(written, findings);
        EnvironmentNameCheck.Run(written.At[Language.Service.Environments], findings);
        SelfNeedCheck.Run(written, findings);
        ManagementTokenCheck.Run(written, findings);
        EnvironmentNeedCheck.Run(written.At, findings);
    }

    /// <summary>Checks that need the service in its environments.</summary>
    private static void CheckModel(PlatformModel model, FindingList findings)
    {
        LongNameCheck.Run(model, findings);
        SharedNamespaceCheck.Run(model, findings);
        LocalCheck.Run(model, findings);
        LaptopPortCheck.Run(model, findings);
        NoEffectCheck.Run(model, findings);
        ExternalUrlCheck.Run(model, findings);
        ConfigSizeCheck.Run(model, findings);
        HostCheck.Run(model, findings);
        RegionCheck.Run(model, findings);
        SignatureCheck.Run(model.Service, findings);
        ScaleCheck.Run(model, findings);
        AccessCheck.Run(model, findings);
        BackupPlaceCheck.Run(model, findings);
        SameResourceCheck.Run(model, findings);
        TerraformCheck.Run(model, findings);
        WrittenSecretCheck.Run(model, findings);
        ExportCheck.Run(model, findings);
    }
}
