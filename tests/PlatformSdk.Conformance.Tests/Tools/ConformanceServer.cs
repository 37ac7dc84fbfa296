using System.Net.Http.Json;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary><c>tests/conformance/serve.js</c>, started once for all questions.</summary>
public sealed class ConformanceServer : IAsyncDisposable
{
    private static readonly Lazy<Task<ChildProcess>> s_program = new(() => ConformanceFolder.Scripts.StartAsync("serve.js"));
    private static readonly HttpClient s_client = new() { Timeout = TimeSpan.FromMinutes(15) };

    // A connection for each question: Node closes one that it has not used for five seconds, also when the next question is on its way.
    static ConformanceServer() => s_client.DefaultRequestHeaders.ConnectionClose = true;

    internal static async Task<T> AskAsync<T>(string question, object options)
    {
        var program = await s_program.Value;
        var address = await program.FindAsync("it listens", line => line.StartsWith("http://", StringComparison.Ordinal) ? line : null);
        using var answer = await s_client.PostAsJsonAsync($"{address}/{question}", options);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<T>())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (s_program.IsValueCreated)
            await (await s_program.Value).DisposeAsync();
    }
}
