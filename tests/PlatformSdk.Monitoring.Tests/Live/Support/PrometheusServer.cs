using System.Globalization;
using System.Text.Json;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Monitoring.Tests.Live.Support;

/// <summary>A real Prometheus with rules, that scrapes what it is told to; asked by its HTTP API.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly ChildProcess _process;
    private readonly HttpClient _client;

    private PrometheusServer(DirectoryInfo folder, ChildProcess process, Uri address)
    {
        (_folder, _process) = (folder, process);
        _client = new HttpClient { BaseAddress = address };
    }

    internal static Task<PrometheusServer> StartAsync(IEnumerable<string> rules, params IEnumerable<ScrapeTarget> targets) => StartAsync(rules, $"""
          - job_name: everything
            honor_labels: true
            static_configs: [{"{"} targets: [{string.Join(", ", targets.Select(t => $"\"{t.Address}\""))}] {"}"}]

        """);

    /// <param name="rules">The rules.</param>
    /// <param name="scrapes">What it scrapes, as its configuration says it.</param>
    internal static async Task<PrometheusServer> StartAsync(IEnumerable<string> rules, string scrapes)
    {
        var program = Tool.Prometheus.Require();
        var folder = Directory.CreateTempSubdirectory("platform-prometheus-");
        foreach (var (text, number) in rules.Select((text, number) => (text, number)))
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"rules-{number}.yaml"), text);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "prometheus.yaml"), $"""
            global: {"{"} scrape_interval: 500ms, scrape_timeout: 500ms, evaluation_interval: 500ms {"}"}
            rule_files: ["rules-*.yaml"]
            scrape_configs:
            {scrapes}
            """);
        var port = FreePort.Next();
        var process = ChildProcess.Start(program,
            ["--config.file=prometheus.yaml", "--storage.tsdb.path=data",
                string.Create(CultureInfo.InvariantCulture, $"--web.listen-address=127.0.0.1:{port}")], null, folder.FullName);
        var server = new PrometheusServer(folder, process, new Uri($"http://127.0.0.1:{port}"));
        await Patience.UntilAsync("Prometheus is ready", async () =>
        {
            if (process.HasExited)
                throw new InvalidOperationException($"Prometheus ended:\n{process.Output}");
            return await server.IsReadyAsync();
        });
        return server;
    }

    /// <summary>The answer to a query now: each with its labels, and its value.</summary>
    internal async Task<IReadOnlyList<(JsonElement Labels, double Value)>> QueryAsync(string query) =>
        [.. (await GetAsync($"query?query={Uri.EscapeDataString(query)}")).GetProperty("result").EnumerateArray()
            .Select(r => (r.GetProperty("metric"), Number(r.GetProperty("value")[1])))];

    /// <summary>All values of all answers over the last minutes, as a panel asks for them.</summary>
    internal async Task<IReadOnlyList<double>> QueryRangeAsync(string query)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var data = await GetAsync($"query_range?query={Uri.EscapeDataString(query)}&start={now - 300}&end={now}&step=1");
        return [.. data.GetProperty("result").EnumerateArray().SelectMany(r => r.GetProperty("values").EnumerateArray()).Select(v => Number(v[1]))];
    }

    /// <summary>The values of a label among the series that a selector finds.</summary>
    internal async Task<IReadOnlyList<string>> LabelValuesAsync(string selector, string label) =>
        [.. (await GetAsync($"label/{label}/values?match[]={Uri.EscapeDataString(selector)}")).EnumerateArray().Select(v => v.GetString()!)];

    /// <summary>The alerts of a name that fire.</summary>
    internal async Task<IReadOnlyList<JsonElement>> FiringAsync(string? name = null) =>
    [
        .. (await GetAsync("alerts")).GetProperty("alerts").EnumerateArray()
            .Where(a => a.GetProperty("state").GetString() == "firing"
                && (name is null || a.GetProperty("labels").GetProperty("alertname").GetString() == name)),
    ];

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri("/-/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task<JsonElement> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue($"{Uri.UnescapeDataString(path)}\n{text}");
        return JsonDocument.Parse(text).RootElement.GetProperty("data");
    }

    private static double Number(JsonElement value) => double.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
