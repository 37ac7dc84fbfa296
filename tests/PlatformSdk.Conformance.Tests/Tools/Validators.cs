using System.Text.Json;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary>What a validator said of a file.</summary>
internal sealed record Finding(string File, string Rule, string Message)
{
    public override string ToString() => $"{File}: {Rule}: {Message}";
}

/// <summary>The validators of <c>tests/conformance</c>, over a whole folder.</summary>
internal static class Validators
{
    internal static async Task<IReadOnlyList<Finding>> ValidateAsync(string folder) =>
        await ConformanceServer.AskAsync<List<Finding>>("validate", new { folder });

    internal static Task<IReadOnlyList<Finding>> DashboardsAsync(string folder) => RunAsync<Finding>("dashboards.js", folder);

    internal static Task<IReadOnlyList<Finding>> ReportsAsync(string folder) => RunAsync<Finding>("report.js", folder);

    /// <summary>Events of CDEvents, one a line.</summary>
    internal static Task<IReadOnlyList<Finding>> EventsAsync(string folder) => RunAsync<Finding>("cdevents.js", folder);

    /// <summary>Relations between all catalog files of a repository.</summary>
    internal static Task<IReadOnlyList<Finding>> RelationsAsync(string folder) => RunAsync<Finding>("relations.js", folder);

    /// <summary>The places of a folder's objects in which an unknown field passes unseen.</summary>
    internal static Task<IReadOnlyList<OpenPlace>> PlantAsync(string folder) => RunAsync<OpenPlace>("plant.js", folder);

    private static async Task<IReadOnlyList<T>> RunAsync<T>(string script, string folder)
    {
        var outcome = await ConformanceFolder.Scripts.RunAsync(script, folder);
        // 1 says that there is something to read; anything else that it could not look.
        if (outcome.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"{script} ended with {outcome.ExitCode}:\n{outcome.Error}");
        var found = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!).ToList();
        (found.Count > 0).ShouldBe(outcome.ExitCode == 1, outcome.Error);
        return found;
    }
}

/// <summary>A mapping of an object in which the schema allows any key.</summary>
internal sealed record OpenPlace(string Kind, string Path);
