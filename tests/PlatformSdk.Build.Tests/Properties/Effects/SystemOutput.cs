using PlatformSdk.Build.Authoring.Systems;
using PlatformSdk.Build.Authoring.Systems.Members;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Tests.Properties.Effects;

/// <summary>What the project of a system writes for a system with one service.</summary>
internal static class SystemOutput
{
    internal static IReadOnlyList<Artifact> FilesOf(string description, string? defaults)
    {
        var findings = new FindingList();
        var platform = defaults is null ? null : DescriptionFile.ParseMapping(defaults, "platform.defaults.yaml", findings);
        if (DescriptionFile.ParseMapping(description, "platform.yaml", findings) is not { } written || Resolver.Resolve(
            new ModelInput(written, platform, new Dictionary<string, ReleaseDescription>(), OpenApi: true, ""), findings) is not { } model)
            return [];
        var facts = ServiceFacts.Collect(model, Renderer.Render(model, UserFiles.None, "", findings), "");
        return SystemFiles.Render(new SystemModel("shop", [new SystemService("", "../", model, facts)], [], [])
        {
            Platform = model.Service.Platform,
            ProjectPath = "system/",
        });
    }
}
