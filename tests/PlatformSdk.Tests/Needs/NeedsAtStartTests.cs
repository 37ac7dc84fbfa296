using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Needs;

public sealed class NeedsAtStartTests
{
    private static readonly PlatformDescription s_description = RunningService.Description with
    {
        Needs =
        [
            new PlatformNeed("cache", "redis") { Local = $"localhost:{FreePort.Next()},password=s3cret" },
            new PlatformNeed("inventory", "service") { Local = $"http://localhost:{FreePort.Next()}" },
            new PlatformNeed("orders-db", "postgres"),
        ],
    };

    [Fact]
    public async Task On_a_laptop_each_need_that_does_not_answer_is_listed_with_the_command_that_starts_it()
    {
        using var log = new LogSink();
        await using var service =
            await RunningService.StartAsync(build: builder => builder.Logging.AddProvider(log), description: s_description,
            environment: "Development");

        var line = await Eventually.GetAsync("the list",
            () => log.Lines.FirstOrDefault(line => line.Text.Contains("3 of 3 needs are unreachable:", StringComparison.Ordinal)));

        line.Level.ShouldBe(LogLevel.Warning);
        line.Text.ShouldMatch(@"cache \(redis\): localhost:\d+ is unreachable: ConnectionRefused\n  start it with: docker run ");
        line.Text.ShouldMatch(
            @"inventory \(service\): localhost:\d+ is unreachable: ConnectionRefused\n  start it with: dotnet run, in the repository of inventory");
        line.Text.ShouldEndWith("\nWithout Docker, set the address of another server: ConnectionStrings__cache");
        line.Text.ShouldContain("orders-db (postgres): 'ConnectionStrings:orders-db' is not set");
        line.Text.ShouldNotContain("s3cret");
    }

    [Fact]
    public async Task Elsewhere_the_list_is_nobodys_and_health_tells()
    {
        using var log = new LogSink();
        await using var service =
            await RunningService.StartAsync([new("Platform:Secrets:Store", "none")], build: builder => builder.Logging.AddProvider(log),
            description: s_description);

        await Eventually.IsTrueAsync("health tells",
            () => log.Lines.Any(line => line.Text.Contains("Health check 'orders-db' is Unhealthy", StringComparison.Ordinal)));
        log.Lines.ShouldNotContain(line => line.Text.Contains("needs are unreachable:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_data_store_whose_package_is_not_referenced_is_told_with_what_it_has_and_what_would_bring_more()
    {
        using var log = new LogSink();
        await using var service =
            await RunningService.StartAsync([new("Platform:Secrets:Store", "none")], build: builder => builder.Logging.AddProvider(log),
            description: s_description);

        var lines = log.Lines.Where(line => line.Text.Contains("No referenced package sets up", StringComparison.Ordinal)).Select(line => line.Text)
            .ToList();
        lines.Count.ShouldBe(2);
        lines[0].ShouldStartWith(
            "No referenced package sets up need 'cache' (redis). It has only a connection string (ConnectionStrings:cache) and a TCP check.");
        lines[0].ShouldContain($"'{SdkPackages.AddCommand("PlatformSdk.Redis")}'");
        lines[1].ShouldContain($"'{SdkPackages.AddCommand("PlatformSdk.Postgres")}'");
    }
}
