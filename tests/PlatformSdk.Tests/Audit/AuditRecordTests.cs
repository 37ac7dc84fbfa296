using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Audit;

/// <summary>Who did what to which thing, with which outcome and why.</summary>
public sealed class AuditRecordTests
{
    private const string Category = "PlatformSdk.Audit";
    private static readonly AuditEvent s_event = new("user:4711", "order.cancel", "order/17", AuditOutcome.Denied) { Reason = "not the owner" };

    [Fact]
    public async Task Audit_records_arrive_at_the_collector_with_each_part_by_its_name_and_the_trace_of_the_request()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service =
            await RunningService.StartAsync(collector.Variables(), app => app.MapGet("/", (IAuditLog audit) => audit.Record(s_event)));

        await service.Client.GetAsync("/");

        var record = await Eventually.GetAsync("the record", () => collector.Received.Logs.FirstOrDefault(log => log.Scope.Name == Category));
        // Other tests of this process call out as well.
        var span = await Eventually.GetAsync("the span",
            () => collector.Received.Spans.FirstOrDefault(span => span.Name == "GET /" && span.TraceId == record.TraceId));
        record.Body.ShouldBe("audit: user:4711 order.cancel order/17: denied (not the owner)");
        span.ShouldNotBeNull();
        record.Tags["platform.audit.actor"].ShouldBe("user:4711");
        record.Tags["platform.audit.action"].ShouldBe("order.cancel");
        record.Tags["platform.audit.resource"].ShouldBe("order/17");
        record.Tags["platform.audit.outcome"].ShouldBe("denied");
        record.Tags["platform.audit.reason"].ShouldBe("not the owner");
    }

    public static TheoryData<string, Action<WebApplicationBuilder>> Silencers => new()
    {
        { "Default=None", builder => builder.Configuration["Logging:LogLevel:Default"] = "None" },
        { "its own category", builder => builder.Configuration["Logging:LogLevel:PlatformSdk.Audit"] = "None" },
        { "a longer pattern", builder => builder.Configuration["Logging:LogLevel:PlatformSdk.Audit*"] = "None" },
        { "the provider's category", builder => builder.Configuration[$"Logging:{typeof(LogSink).FullName}:LogLevel:PlatformSdk.Audit"] = "None" },
        { "a minimum level", builder => builder.Logging.SetMinimumLevel(LogLevel.None) },
        { "a filter of everything", builder => builder.Logging.AddFilter((_, _, _) => false) },
        { "a filter of the provider", builder => builder.Logging.AddFilter<LogSink>(_ => false) },
        { "a filter of the category", builder => builder.Logging.AddFilter(Category, LogLevel.None) },
    };

    [Theory]
    [MemberData(nameof(Silencers))]
    public void Audit_records_cannot_be_turned_off_as_a_log_is(string how, Action<WebApplicationBuilder> silence)
    {
        using var log = new LogSink();
        using var app = (IDisposable)RunningService.Build(build: builder => builder.Logging.AddProvider(log), afterwards: silence);
        var services = ((WebApplication)app).Services;

        services.GetRequiredService<ILoggerFactory>().CreateLogger(Category).LogCritical("an ordinary line");
        services.GetRequiredService<IAuditLog>().Record(s_event);

        log.Lines.ShouldHaveSingleItem(how).Values["platform.audit.actor"].ShouldBe("user:4711");
    }

    [Fact]
    public async Task Audit_records_are_not_lost_where_the_service_keeps_its_own_calls_out_of_the_telemetry()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service =
            await RunningService.StartAsync([.. collector.Variables(), new("OTEL_TRACES_SAMPLER", "always_off")],
            app => app.MapGet("/", (IAuditLog audit) =>
        {
            using var silent = SuppressInstrumentationScope.Begin();
            audit.Record(s_event);
        }));

        await service.Client.GetAsync("/");

        await Eventually.IsTrueAsync("the record", () => collector.Received.Logs.Any(log => log.Scope.Name == Category));
    }

    [Fact]
    public async Task Audit_records_are_on_the_console_from_the_first_that_the_collector_does_not_take()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        collector.Fault.Now = CollectorFault.Kind.Hang;
        await using var process =
            ServiceProcess.Start([.. collector.Variables(), new("Logging__LogLevel__Default", "None"),
            new("Logging__Console__LogLevel__Default", "None")], "--audit=true");

        await process.FindAsync("the record", line => line.Contains("\"platform.audit.actor\":\"service:orders\"", StringComparison.Ordinal)
            ? line
            : null);
    }

    [Theory]
    [InlineData("", "a", "r")]
    [InlineData("u", " ", "r")]
    [InlineData("u", "a", "")]
    public void Audit_records_need_an_actor_an_action_and_a_resource(string actor, string action, string resource)
    {
        using var app = (IDisposable)RunningService.Build();
        var audit = ((WebApplication)app).Services.GetRequiredService<IAuditLog>();
        Should.Throw<ArgumentException>(() => audit.Record(new AuditEvent(actor, action, resource, AuditOutcome.Success)));
    }

    [Fact]
    public void One_provider_that_fails_keeps_no_record_from_the_others_and_the_caller_knows()
    {
        using var log = new LogSink();
        using var app = (IDisposable)RunningService.Build(build: builder => builder.Logging.AddProvider(new Broken()).AddProvider(log));

        Should.Throw<AggregateException>(() => ((WebApplication)app).Services.GetRequiredService<IAuditLog>()
            .Record(s_event)).InnerExceptions.ShouldHaveSingleItem().Message.ShouldBe("disk full");

        log.Lines.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_worker_has_an_audit_too()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.AddPlatform(RunningService.Description with { Kind = PlatformKind.Worker });
        using var host = builder.Build();
        host.Services.GetRequiredService<IAuditLog>().Record(s_event);
    }

    private sealed class Broken : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => false;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("disk full");

        public void Dispose()
        {
        }
    }
}
