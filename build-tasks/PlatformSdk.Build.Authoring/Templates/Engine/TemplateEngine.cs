using Microsoft.TemplateEngine.Abstractions;
using Microsoft.TemplateEngine.Edge;
using Microsoft.TemplateEngine.Edge.Settings;
using Microsoft.TemplateEngine.Edge.Template;
using Microsoft.TemplateEngine.Orchestrator.RunnableProjects;

namespace PlatformSdk.Build.Authoring.Templates.Engine;

/// <summary>
/// The engine of <c>dotnet new</c>, loaded from the SDK's own copy next to MSBuild. Synchronous, and without fields of its types, so the assembly can
/// be inspected where the engine is missing.
/// </summary>
internal static class TemplateEngine
{
    // Templates may check which host runs them; this one behaves like the command line.
    private const string Host = "dotnetcli";

    /// <summary>Creates the template of a folder once per set of inputs, each in its own folder. Returns null, or the engine's error.</summary>
    internal static string? Make(string folder, string name, IEnumerable<(string Output, IReadOnlyDictionary<string, string?> Inputs)> runs) =>
        Make(folder, null, name, [], runs);

    /// <summary>The same for one of the templates of a package or a folder.</summary>
    internal static string? Make(string source, string? shortName, string name, Dictionary<string, string> preferences,
        IEnumerable<(string Output, IReadOnlyDictionary<string, string?> Inputs)> runs)
    {
        using var host =
            new DefaultTemplateEngineHost(Host, "1.0.0", preferences,
            [.. Microsoft.TemplateEngine.Orchestrator.RunnableProjects.Components.AllComponents,
            .. Microsoft.TemplateEngine.Edge.Components.AllComponents], [], null);
        using var settings = new EngineEnvironmentSettings(host, virtualizeSettings: true, null, null, null, null);
        using var scan = new Scanner(settings).ScanAsync(source, CancellationToken.None).GetAwaiter().GetResult();
        var found = scan.Templates.Where(one => shortName is null || one.ShortNameList.Contains(shortName)).ToList();
        if (found.Count != 1)
            return shortName is null ? "the template engine rejects its template.json" : $"there is no template '{shortName}'";
        var template = ((IGenerator)new RunnableProjectGenerator()).LoadTemplateAsync(settings, found[0], null, CancellationToken.None)
            .GetAwaiter().GetResult();
        if (template is null)
            return "the template engine cannot load the template";
        var creator = new TemplateCreator(settings);
        foreach (var (output, inputs) in runs)
        {
            var result = creator.InstantiateAsync(template, name, name, output, inputs, true, null, false, CancellationToken.None).GetAwaiter()
                .GetResult();
            if (result.Status != CreationResultStatus.Success)
                return $"{result.Status}: {result.ErrorMessage?.TrimEnd('.')} (with " +
                    $"{string.Join(", ", inputs.Select(input => $"{input.Key}='{input.Value}'"))})";
        }

        return null;
    }
}
