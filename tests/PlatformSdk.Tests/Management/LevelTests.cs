using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Management;

/// <summary>An operator needs more of the log for some minutes, and less afterwards.</summary>
public sealed class LevelTests
{
    [Theory]
    [InlineData("Orders.Checkout", "Orders.Checkout")]
    [InlineData("Orders", "Orders.Checkout")]
    [InlineData("Default", "Orders.Checkout")]
    [InlineData("orders.CHECKOUT", "Orders.Checkout")]
    public async Task A_changed_level_applies_to_everything_that_begins_with_the_category(string changed, string category)
    {
        using var log = new LogSink();
        await using var service = await ManagedService.StartAsync(log: log);
        var logger = service.Logger(category);
        Write(logger, "before");

        (await service.PutAsync(changed, """{ "level": "Debug" }""")).StatusCode.ShouldBe(HttpStatusCode.OK);
        Write(logger, "after");

        log.Text.ShouldContain("after");
        log.Text.ShouldNotContain("before");
    }

    [Fact]
    public async Task A_level_returns_after_ten_minutes_unless_the_request_says_otherwise()
    {
        var clock = new TestClock();
        await using var service = await ManagedService.StartAsync(clock);
        var (usual, shorter) = (service.Logger("Orders"), service.Logger("Stock"));

        var answer = await service.PutAsync("Orders", """{ "level": "Debug" }""");
        (await service.PutAsync("Stock", """{ "level": "Trace", "for": "90s" }""")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var state = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        state.GetProperty("category").GetString().ShouldBe("Orders");
        state.GetProperty("level").GetString().ShouldBe("Debug");
        state.GetProperty("configured").GetString().ShouldBe("Information");
        state.GetProperty("returns").GetString().ShouldBe("2026-11-21T03:35:00Z");
        (usual.IsEnabled(LogLevel.Debug), shorter.IsEnabled(LogLevel.Trace)).ShouldBe((true, true));

        clock.Advance(TimeSpan.FromSeconds(91));
        (usual.IsEnabled(LogLevel.Debug), shorter.IsEnabled(LogLevel.Debug)).ShouldBe((true, false));
        clock.Advance(TimeSpan.FromMinutes(9));
        usual.IsEnabled(LogLevel.Debug).ShouldBeFalse();
        usual.IsEnabled(LogLevel.Information).ShouldBeTrue();
    }

    [Fact]
    public async Task The_newest_change_counts_and_a_null_level_returns_at_once()
    {
        var clock = new TestClock();
        await using var service = await ManagedService.StartAsync(clock);
        var logger = service.Logger("Orders");

        await service.PutAsync("Orders", """{ "level": "Trace", "for": "1m" }""");
        await service.PutAsync("orders", """{ "level": "Debug", "for": "5m" }""");
        logger.IsEnabled(LogLevel.Trace).ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(2));
        logger.IsEnabled(LogLevel.Debug).ShouldBeTrue();

        var answer = await service.PutAsync("Orders", """{ "level": null }""");

        logger.IsEnabled(LogLevel.Debug).ShouldBeFalse();
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("returns", out _).ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(10));
        logger.IsEnabled(LogLevel.Information).ShouldBeTrue();
    }

    [Theory]
    [InlineData("None", LogLevel.Critical)]
    [InlineData("critical", LogLevel.Error)]
    [InlineData("Error", LogLevel.Warning)]
    public async Task A_level_can_be_raised_too(string level, LogLevel silent)
    {
        await using var service = await ManagedService.StartAsync();
        var logger = service.Logger("Noisy");

        await service.PutAsync("Noisy", $$"""{ "level": "{{level}}" }""");

        logger.IsEnabled(silent).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_provider_gets_the_level_also_one_with_rules_of_its_own()
    {
        using var log = new LogSink();
        await using var service = await ManagedService.StartAsync(log: log, build: builder => builder.Logging
            .AddFilter<LogSink>(null, LogLevel.Error).AddFilter<LogSink>("Ord*s", LogLevel.Error)
                .AddFilter<ConsoleLoggerProvider>("X", LogLevel.None));
        var logger = service.Logger("Orders");
        logger.IsEnabled(LogLevel.Warning).ShouldBeFalse();

        await service.PutAsync("Orders", """{ "level": "Debug" }""");

        logger.IsEnabled(LogLevel.Debug).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Orders.Db")]
    [InlineData("Orders.Db.Commands")]
    public async Task A_configured_level_of_a_longer_category_stays(string category)
    {
        await using var service = await ManagedService.StartAsync(settings: [new("Logging:LogLevel:Orders.Db", "Warning")],
            build: builder => builder.Logging.AddFilter("Orders.Db", LogLevel.Warning));
        var logger = service.Logger(category);

        await service.PutAsync("Orders", """{ "level": "Debug" }""");

        logger.IsEnabled(LogLevel.Information).ShouldBeFalse();
    }

    [Fact]
    public async Task The_list_has_loggers_rules_and_changes_and_asking_creates_no_logger()
    {
        await using var service = await ManagedService.StartAsync(build: builder => builder.Logging.AddFilter("Configured.Only", LogLevel.Error));
        service.Logger("Orders.Checkout");
        await service.PutAsync("Changed.Only", """{ "level": "Trace", "for": "1h" }""");
        await service.GetAsync("/loggers/Asked.Only");
        service.Logger("Created.Later");

        var levels = (await service.GetAsync("/loggers")).GetProperty("loggers").EnumerateArray()
            .ToDictionary(one => one.GetProperty("category").GetString()!, one => one.GetProperty("level").GetString());

        levels["Default"].ShouldBe("Information");
        levels["Orders.Checkout"].ShouldBe("Information");
        levels["Configured.Only"].ShouldBe("Error");
        levels["Changed.Only"].ShouldBe("Trace");
        levels["Created.Later"].ShouldBe("Information");
        levels.ShouldNotContainKey("Asked.Only");
        levels.Keys.ShouldBe(levels.Keys.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_log_has_the_change_and_the_return()
    {
        using var log = new LogSink();
        var clock = new TestClock();
        await using var service = await ManagedService.StartAsync(clock, log);

        await service.PutAsync("Orders", """{ "level": "Debug", "for": "1m" }""");
        clock.Advance(TimeSpan.FromMinutes(2));

        log.Text.ShouldContain("The log level of 'Orders' is Debug for 00:01:00");
        log.Text.ShouldContain("The log level of 'Orders' is the configured one again.");
        log.Text.ShouldNotContain(ManagedService.Token);
    }

    [Fact]
    public async Task Fifty_categories_can_be_changed_at_once_and_one_that_returned_makes_room()
    {
        var clock = new TestClock();
        await using var service = await ManagedService.StartAsync(clock);

        var statuses = new ConcurrentBag<HttpStatusCode>();

        await Parallel.ForAsync(0, 80, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            statuses.Add((await service.PutAsync($"Orders{i}", """{ "level": "Debug", "for": "1m" }""")).StatusCode));

        statuses.Count(status => status == HttpStatusCode.OK).ShouldBe(50);
        statuses.Count(status => status == HttpStatusCode.Conflict).ShouldBe(30);
        clock.Advance(TimeSpan.FromMinutes(2));
        (await service.PutAsync("One.More", """{ "level": "Debug" }""")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Parallel_changes_of_one_category_leave_the_level_of_one_of_them()
    {
        await using var service = await ManagedService.StartAsync();
        var logger = service.Logger("Orders");

        await Parallel.ForAsync(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
            (await service.PutAsync("Orders", i % 2 == 0 ? """{ "level": "Error" }""" : """{ "level": "Trace" }""")).StatusCode
                .ShouldBe(HttpStatusCode.OK));

        var shown = (await service.GetAsync("/loggers/Orders")).GetProperty("level").GetString();
        (logger.IsEnabled(LogLevel.Warning) ? "Trace" : "Error").ShouldBe(shown);
        await service.PutAsync("Orders", """{ "level": null }""");
        (logger.IsEnabled(LogLevel.Debug), logger.IsEnabled(LogLevel.Information)).ShouldBe((false, true));
    }

#pragma warning disable CA1848, CA2254 // One line of a test.
    private static void Write(ILogger logger, string text) => logger.LogDebug(text);
#pragma warning restore CA1848, CA2254
}
