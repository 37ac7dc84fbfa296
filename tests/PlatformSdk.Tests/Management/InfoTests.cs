using System.Text.Json;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Management;

/// <summary>An operator asks a pod what it is.</summary>
public sealed class InfoTests
{
    [Fact]
    public async Task A_pod_says_which_program_it_is_and_what_it_runs_on()
    {
        await using var service = await ManagedService.StartAsync();

        var info = await service.GetAsync("/info");

        Text(info, "name").ShouldBe("orders");
        Text(info, "kind").ShouldBe("service");
        Text(info, "system").ShouldBe("shop");
        Text(info, "owner").ShouldBe("team-checkout");
        Text(info, "tier").ShouldBe("critical");
        Text(info, "environment").ShouldBe("production");
        Text(info, "sdk").ShouldNotBeNullOrEmpty();
        Text(info, "sdk")!.ShouldNotContain("+");
        Text(info.GetProperty("runtime"), "dotnet").ShouldBe(Environment.Version.ToString());
        info.GetProperty("runtime").GetProperty("processors").GetInt32().ShouldBe(Environment.ProcessorCount);
        DateTimeOffset.Parse(Text(info, "started")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeLessThan(DateTimeOffset.UtcNow);
        info.GetProperty("uptimeSeconds").GetInt64().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Theory]
    [InlineData("version", "1.4.2+build.7")]
    [InlineData("environment", "staging")]
    [InlineData("instance", "shop-staging.orders-7d9c8b-abcde")]
    public async Task What_the_manifest_says_wins(string key, string value)
    {
        await using var service = await ManagedService.StartAsync(settings:
        [
            new("OTEL_RESOURCE_ATTRIBUTES", "service.version=1.4.2%2Bbuild.7,service.instance.id=shop-staging.orders-7d9c8b-abcde,"
                + "deployment.environment.name=staging"),
        ]);

        Text(await service.GetAsync("/info"), key).ShouldBe(value);
    }

    [Fact]
    public async Task The_uptime_counts_from_the_start_of_the_process()
    {
        await using var service = await ManagedService.StartAsync();
        var before = (await service.GetAsync("/info")).GetProperty("uptimeSeconds").GetInt64();

        await Eventually.IsTrueAsync("a second later",
            async () => (await service.GetAsync("/info")).GetProperty("uptimeSeconds").GetInt64() > before);
    }

    [Theory]
    [InlineData("/info")]
    [InlineData("/loggers")]
    [InlineData("/loggers/Orders")]
    [InlineData("/metrics")]
    public async Task No_page_shows_a_value_of_the_configuration(string path)
    {
        await using var service = await ManagedService.StartAsync(settings:
        [
            new("ConnectionStrings:orders-db", "Host=db;Password=planted-1"), new("Secrets:stripe-key", "planted-2"),
                new("Orders:Greeting", "planted-3"),
            new("Logging:LogLevel:Orders", "Debug"), new("OTEL_METRICS_EXPORTER", "prometheus"),
        ]);

        var answer = await service.Client.GetStringAsync(path);

        answer.ShouldNotContain("planted");
        answer.ShouldNotContain(ManagedService.Token);
    }

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();
}
