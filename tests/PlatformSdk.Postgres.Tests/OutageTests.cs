using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace PlatformSdk.Postgres.Tests;

/// <summary>The whole service on a port of its own, and a server that it may stop.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly PostgresServer _server = new();
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync() => await _server.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task StartAsync(string healthPeriod)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Configuration["Platform:Secrets:Store"] = "none";
        builder.Configuration["Platform:Health:Period"] = healthPeriod;
        builder.Configuration["Platform:Shutdown:Drain"] = "0s";
        builder.Configuration["ConnectionStrings:orders-db"] =
            _server.ConnectionString(await _server.CreateRoleAsync("password-1"), "password-1");
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = [new("orders-db", "postgres")] }, null, PostgresNeed.Register);
        _app = builder.Build();
        _app.MapPlatform();
        await _app.StartAsync();
        _client.BaseAddress = new(_app.Urls.Single());
    }

    private async Task<HttpStatusCode> ReadyAsync() => (await _client.GetAsync("/health/ready")).StatusCode;

    [Fact]
    public async Task A_restart_of_the_server_makes_the_service_unready_until_it_is_back_and_no_longer()
    {
        await StartAsync("100ms");
        var database = _app.Services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db");
        await Eventually.IsTrueAsync("ready", async () => await ReadyAsync() == HttpStatusCode.OK);

        await _server.StopAsync();
        await Eventually.IsTrueAsync("unready", async () => await ReadyAsync() == HttpStatusCode.ServiceUnavailable);
        (await _client.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK, "a restart of the pod would not help");
        await _server.StartAsync();
        await Eventually.IsTrueAsync("ready again", async () => await ReadyAsync() == HttpStatusCode.OK);

        await using var command = database.CreateCommand("SELECT 1");
        (await command.ExecuteScalarAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_thousand_probes_do_not_ask_the_database_once_more()
    {
        var asked = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.Tags.Any(tag => tag.Value == "orders-db") || activity.TagObjects.Any(tag => Equals(tag.Value, _server.Port))) asked++;
            },
        };
        ActivitySource.AddActivityListener(listener);
        await StartAsync("1h");
        await Eventually.IsTrueAsync("ready", async () => await ReadyAsync() == HttpStatusCode.OK);
        asked.ShouldBeGreaterThan(0, "the first look is seen");
        var before = asked;

        await Parallel.ForAsync(0, 1000, async (_, _) => (await ReadyAsync()).ShouldBe(HttpStatusCode.OK));

        asked.ShouldBe(before);
    }
}
