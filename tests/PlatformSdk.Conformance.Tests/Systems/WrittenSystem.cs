using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Members;
using PlatformSdk.Build.Description.Index;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Conformance.Tests.Systems;

/// <summary>A repository with a system: each service in a folder of its name, and what the project of the system writes beside them.</summary>
internal static class WrittenSystem
{
    /// <summary>The files by their path in the repository.</summary>
    /// <param name="services">The descriptions of its services.</param>
    /// <param name="defaults">The platform.defaults.yaml.</param>
    /// <param name="others">The services that an index knows.</param>
    internal static IReadOnlyDictionary<string, string> Render(IReadOnlyList<string> services, string defaults, params IReadOnlyList<string> others)
    {
        var files = new Dictionary<string, string>();
        var members = services.Select(description => Write(description, defaults, files)).ToList();
        var system = new SystemModel("shop", members, [], [.. others.Select(name => new IndexedService
        {
            Name = name,
            Title = name,
            Kind = ServiceKind.Service,
            Lifecycle = Lifecycle.Production,
            Tier = Tier.Standard,
            Path = "",
            Owner = EntityRef.Parse("team-other")!,
            Apis = [new IndexedApi(name, ApiType.Openapi)],
        })])
        { Platform = members[0].Model.Service.Platform, ProjectPath = "system/" };
        foreach (var file in SystemFiles.Render(system))
            files[$"system/{file.Path}"] = file.Content;
        return files;
    }

    private static SystemService Write(string description, string defaults, Dictionary<string, string> files)
    {
        var findings = new FindingList();
        var model = Run.Model(description, defaults);
        var folder = $"{model.Service.Name}/";
        var rendered = Renderer.Render(model, UserFiles.None, folder, findings);
        foreach (var file in rendered.Artifacts)
            files[folder + file.Path] = file.Content;
        return new SystemService(folder, $"../{folder}", model, ServiceFacts.Collect(model, rendered, folder));
    }
}
