using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Policies;

/// <summary>Whether a cluster with these policies admits these objects.</summary>
internal sealed record Question(string Policies, string Objects, string Environment, string Now);

/// <summary>An object that a cluster refuses.</summary>
internal sealed record Refusal(string Kind, string Name, string Message)
{
    internal string Code => Message.Split(':')[0];
}

/// <summary>The answers of <c>tests/conformance/policies</c>, which evaluates the expressions.</summary>
internal static class ClusterAnswers
{
    internal static async Task<IReadOnlyList<IReadOnlyList<Refusal>>> AskAsync(params IReadOnlyList<Question> questions) =>
        await ConformanceServer.AskAsync<List<List<Refusal>>>("policies", questions);
}
