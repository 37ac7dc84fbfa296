using PlatformSdk.Build.Cost;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Tests.Costs;

/// <summary>Estimates of descriptions.</summary>
internal static class Estimated
{
    internal static CostEstimate Estimate(string description, string? defaults = null, UserFiles? user = null, string kind = "service")
    {
        var model = Run.Model(Run.Head.Replace("kind: service", $"kind: {kind}", StringComparison.Ordinal) + description, Head(defaults));
        var findings = new FindingList();
        var rendered = Renderer.Render(model, user ?? UserFiles.None, "src/Orders/", findings);
        findings.Ordered().Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        return CostEstimate.Estimate(model, rendered);
    }

    /// <summary>The cost in one environment.</summary>
    internal static EnvironmentCost In(string environment, string description, string? defaults = null, UserFiles? user = null,
        string kind = "service") => Estimate(description, defaults, user, kind).Environments.Single(cost => cost.Name == environment);

    internal static CostLine Line(this EnvironmentCost cost, string what) =>
        cost.Lines.Where(line => line.What == what).ShouldHaveSingleItem(string.Join('\n', cost.Lines.Select(line => line.What)
            .Concat(cost.Unpriced.Select(part => $"{part.What}: {part.Why}"))));

    /// <summary>The objects of a file of the user.</summary>
    internal static IReadOnlyList<UserObject> Objects(string text) =>
        [.. YamlReader.ReadAll(text, "deploy/a.yaml", new FindingList())!.Select(o => new UserObject("deploy/a.yaml", null, (YamlMapping)o))];

    private static string? Head(string? defaults) => defaults is null || defaults.StartsWith("apiVersion", StringComparison.Ordinal)
        ? defaults
        : "apiVersion: platform-sdk/v1\n" + defaults;
}
