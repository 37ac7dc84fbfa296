using System.Text.Json;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.EndToEnd.Tests.Backstage;

/// <summary>Backstage's scaffolder, by its own schema and template engines: <c>tests/conformance/scaffold.js</c>.</summary>
internal static class Portal
{
    internal const string Repository = "github.com?owner=acme&repo=made";

    /// <summary>Fills in a template; the inputs of the steps that come after, by action.</summary>
    internal static async Task<JsonElement> ScaffoldAsync(string template, IReadOnlyDictionary<string, object> parameters, string output,
        string engine)
    {
        var outcome = await ConformanceFolder.Scripts.RunAsync("scaffold.js", template, JsonSerializer.Serialize(parameters), output, engine);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return JsonDocument.Parse(outcome.Output).RootElement;
    }

    /// <summary>Both folders have the same files with the same bytes.</summary>
    internal static void ShouldBeTheSame(string actual, string expected)
    {
        var files = Files(expected);
        Files(actual).ShouldBe(files);
        foreach (var file in files.Where(file => !File.ReadAllBytes(Path.Combine(actual, file)).AsSpan()
            .SequenceEqual(File.ReadAllBytes(Path.Combine(expected, file)))))
            File.ReadAllText(Path.Combine(actual, file)).ShouldBe(File.ReadAllText(Path.Combine(expected, file)), file);
    }

    private static IReadOnlyList<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
}
