using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Samples;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>
/// A whole system by one command, on a machine without a container engine: three services of which each calls the next one, the last with a database
/// and its migrations. Aspire's own orchestrator starts them, and its dashboard answers what it has received.
/// </summary>
public sealed class AppHostTests(DeveloperMachine machine)
{
    private readonly Dictionary<string, int> _ports = new()
    {
        ["web"] = FreePort.Next(),
        ["orders"] = FreePort.Next(),
        ["ledger"] = FreePort.Next(),
    };

    [Fact]
    public async Task One_command_starts_a_system_of_three_whose_call_is_one_trace_and_says_before_that_what_is_missing()
    {
        var root = machine.NewFolder("one-command");
        var folder = Path.Combine(root, "shop");
        (await machine.NewAsync(root, "platform-system", "--name", "shop")).ShouldSucceed();
        await AddAsync(folder, "web", "orders");
        await AddAsync(folder, "orders", "ledger");
        await AddAsync(folder, "ledger", null, "--with", "postgres");
        await using var database =
            await LaptopDatabase.StartAsync(await File.ReadAllTextAsync(Path.Combine(folder, Source("ledger"), "compose.yaml")), "ledger-database");
        var description = Path.Combine(folder, Source("ledger"), "platform.yaml");
        var text = await File.ReadAllTextAsync(description);
        await File.WriteAllTextAsync(description, Local(text, FreePort.Next()));

        var missing = await machine.DotnetAsync(folder, "run", "--project", "apphost");

        missing.ExitCode.ShouldBe(1, missing.Output);
        missing.Output.ShouldContain("services/ledger/src/ledger/platform.yaml(");
        missing.Output.ShouldContain(": database of ledger, postgres 18 on localhost:");
        missing.Output.ShouldNotContain("Unhandled exception");

        await File.WriteAllTextAsync(description, Local(text, database.Port));
        await using var host = machine.Start(folder, new Dictionary<string, string?>(), "dotnet", "run", "--project", "apphost", "--",
            "--ASPNETCORE_URLS=http://localhost:0");
        var login = new Uri((await host.LineAsync("Login to the dashboard at ")).Split("dashboard at ")[1].Trim());
        using var client = new HttpClient();
        await UntilAsync("an answer of the last service through the first one", () => AnswersAsync(client), host);

        using var token = await client.PostAsJsonAsync(new Uri(login, "/api/telemetry/validateToken"), new { token = login.Query.Split('=')[1] });
        client.DefaultRequestHeaders.Add("X-API-Key", (await token.Content.ReadFromJsonAsync<JsonNode>())!["apiKey"]!.ToString());
        await UntilAsync("one trace through all three in the dashboard", async () =>
            Traces(JsonNode.Parse(await client.GetStringAsync(new Uri(login, "/api/telemetry/spans")))!)
                .Any(services => services.IsSupersetOf(_ports.Keys)), host);
        (await client.GetStringAsync(new Uri($"http://localhost:{_ports["ledger"]}/health"))).ShouldContain("at least as new as the program expects");
        host.Terminate();
        (await host.WaitAsync()).ExitCode.ShouldNotBeNull("it ends, and its programs with it");
    }

    private static string Source(string name) => Path.Combine("services", name, "src", name);

    private static string Local(string description, int port) => description.Replace("version: \"18\"",
        string.Create(CultureInfo.InvariantCulture, $"version: \"18\", local: \"localhost:{port}\""), StringComparison.Ordinal);

    private static Task UntilAsync(string what, Func<Task<bool>> condition, RunningProgram host) =>
        Eventually.IsTrueAsync(what, condition, pause: TimeSpan.FromMilliseconds(200), state: () => host.Output);

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return await client.GetStringAsync(new Uri($"http://localhost:{_ports["web"]}/")) == "ledger";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task AddAsync(string folder, string name, string? called, params string[] options)
    {
        (await machine.NewAsync(folder, "platform-service", ["--name", name, "--output", $"services/{name}", .. options])).ShouldSucceed();
        var settings = Path.Combine(folder, Source(name), "Properties", "launchSettings.json");
        await File.WriteAllTextAsync(settings, string.Create(CultureInfo.InvariantCulture, $$"""
            { "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://localhost:{{_ports[name]}}",
                "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://localhost:4317" } } } }
            """));
        if (called is null)
            return;
        await File.AppendAllTextAsync(Path.Combine(folder, Source(name), "platform.yaml"), $"\nneeds: {{ {called}: {{ type: service }} }}\n");
        await File.WriteAllTextAsync(Path.Combine(folder, Source(name), "Program.cs"), $"""
            var builder = WebApplication.CreateBuilder(args);
            builder.AddPlatform();
            builder.Services.AddHttpClient("{called}", client => client.BaseAddress = new Uri("http://{called}"));
            var app = builder.Build();
            app.MapPlatform();
            app.MapGet("/", async (IHttpClientFactory clients) => await clients.CreateClient("{called}").GetStringAsync("/"));
            app.Run();
            """);
    }

    /// <summary>The services of each trace, from OTLP's JSON.</summary>
    private static IEnumerable<HashSet<string>> Traces(JsonNode answer) =>
        from resource in answer["data"]!["resourceSpans"]!.AsArray()
        let service = resource!["resource"]!["attributes"]!.AsArray()
            .Single(attribute => attribute!["key"]!.ToString() == "service.name")!["value"]!["stringValue"]!.ToString()
        from scope in resource["scopeSpans"]!.AsArray()
        from span in scope!["spans"]!.AsArray()
        group service by span!["traceId"]!.ToString() into trace
        select trace.ToHashSet();
}
