using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Tests;

/// <summary>The pipeline in memory, from texts to texts.</summary>
internal static class Run
{
    internal const string Head = "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-checkout\n";

    internal static IReadOnlyList<Finding> Findings(string description, string? defaults = null)
    {
        var findings = new FindingList();
        Resolve(description, defaults, findings);
        return findings.Ordered();
    }

    internal static PlatformModel Model(string description, string? defaults = null, IReadOnlyDictionary<string, ReleaseDescription>? releases = null)
    {
        var findings = new FindingList();
        var model = Resolve(description, defaults, findings, releases);
        findings.Ordered().Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return model.ShouldNotBeNull();
    }

    /// <summary>Every file by its path.</summary>
    internal static IReadOnlyDictionary<string, string> Files(string description, string? defaults = null, UserFiles? user = null,
        IReadOnlyDictionary<string, ReleaseDescription>? releases = null)
    {
        var findings = new FindingList();
        var rendered = Renderer.Render(Model(description, defaults, releases), user ?? UserFiles.None, "src/Orders/", findings);
        findings.Ordered().Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return rendered.Artifacts.ToDictionary(a => a.Path, a => a.Content);
    }

    /// <summary>What rules say of a description of which nothing is committed yet.</summary>
    internal static IReadOnlyList<Finding> Policy(string description, string? defaults, ProjectFacts? facts = null, params IReadOnlyList<Rule> rules)
    {
        var findings = new FindingList();
        var model = Model(description, defaults);
        var context = new RuleContext(
            model, UserFiles.None, Renderer.Render(model, UserFiles.None, "src/Orders/", findings), ChangePlan.None,
            facts ?? new ProjectFacts { DescriptionFile = "platform.yaml" }, new Waivers(model.Written.Waivers, new BuildDay(DateOnly.MinValue)),
                findings);
        foreach (var rule in rules)
            rule(context);
        return findings.Ordered();
    }

    private static PlatformModel? Resolve(string description, string? defaults, FindingList findings,
        IReadOnlyDictionary<string, ReleaseDescription>? releases = null)
    {
        var service = DescriptionFile.ParseMapping(description, "platform.yaml", findings);
        var platform = defaults is null ? null : DescriptionFile.ParseMapping(defaults, "platform.defaults.yaml", findings);
        return service is null
            ? null
            : Resolver.Resolve(new ModelInput(service, platform, releases
                ?? new Dictionary<string, ReleaseDescription>(), OpenApi: true, "src/Orders/"), findings);
    }
}
