using System.Net.Http.Json;
using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>gitlab-ci-local, started once for all questions.</summary>
public sealed class GitLabReader : IAsyncDisposable
{
    private static readonly Lazy<Task<ChildProcess>> s_program = new(() => ConformanceFolder.Scripts.StartAsync("gitlab.js"));
    private static readonly HttpClient s_client = new();

    /// <param name="options">Those of its command line, in camel case.</param>
    /// <returns>What it prints.</returns>
    internal static async Task<(string Output, string Error)> AskAsync(IReadOnlyDictionary<string, object> options)
    {
        var program = await s_program.Value;
        var address = await program.FindAsync("it listens", line => line.StartsWith("http://", StringComparison.Ordinal) ? line : null);
        using var response = await s_client.PostAsJsonAsync(address, options, TestContext.Current.CancellationToken);
        var answer = await response.EnsureSuccessStatusCode()
            .Content.ReadFromJsonAsync<Dictionary<string, string>>(TestContext.Current.CancellationToken);
        return (answer!["output"], answer["error"]);
    }

    public async ValueTask DisposeAsync()
    {
        if (s_program.IsValueCreated)
            await (await s_program.Value).DisposeAsync();
    }
}
