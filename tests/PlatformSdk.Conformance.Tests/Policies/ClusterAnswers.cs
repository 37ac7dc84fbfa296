using System.Text.Json;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Policies;

/// <summary>Whether a cluster with these policies admits these objects.</summary>
internal sealed record Question(string Policies, string Objects, string Environment, string Now);

/// <summary>An object that a cluster refuses.</summary>
internal sealed record Refusal(string Kind, string Name, string Message)
{
    internal string Code => Message.Split(':')[0];
}

/// <summary>The answers of <c>tests/conformance/policies.js</c>, which evaluates the expressions.</summary>
internal static class ClusterAnswers
{
    internal static async Task<IReadOnlyList<IReadOnlyList<Refusal>>> AskAsync(params IReadOnlyList<Question> questions)
    {
        using var folder = new TemporaryFolder();
        folder.Write("cases.json", JsonSerializer.Serialize(questions, JsonSerializerOptions.Web));
        var outcome = await ConformanceFolder.Scripts.RunAsync("policies.js", folder.Path);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Refusal[]>(line, JsonSerializerOptions.Web)!)];
    }
}
