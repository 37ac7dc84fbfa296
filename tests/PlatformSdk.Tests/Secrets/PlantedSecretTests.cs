using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Secrets;

/// <summary>A service that spills its secret in every way, and what reaches the outside.</summary>
public sealed class PlantedSecretTests : IDisposable
{
    private const string Marker = "m4rker-in-the-vault";
    private readonly TemporaryFolder _temporary = new();

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_planted_secret_appears_in_no_answer_no_log_no_span_no_audit_and_no_health(string environment)
    {
        await File.WriteAllTextAsync(Path.Combine(_temporary.Path, "stripe-key"), Marker);
        await using var collector = await OtlpReceiver.StartAsync();
        await using var service = await StartAsync(collector, environment);

        (await service.Client.GetStringAsync("/configured")).ShouldBe("true");
        var answers = new List<string>();
        foreach (var accept in (string[])["application/json", "text/html", "text/plain"])
        {
            foreach (var path in (string[])["/throws", "/describes", "/validates", "/logs", "/traces", "/events", "/links", "/audits", "/health"])
                answers.Add(await (await service.Client.GetAsync(path, ("Accept", accept))).Content.ReadAsStringAsync());
        }

        await Eventually.IsTrueAsync("the last spans", () => collector.Received.Spans.Count(span => span.Name == "GET /audits") == 3);
        await Eventually.IsTrueAsync("the last records", () => collector.Received.Logs.Count(log => log.Scope.Name == "PlatformSdk.Audit") == 3);
        var spans = string.Join('\n', collector.Received.Spans.Select(span => span.Span.ToString()));
        spans.ShouldContain("\"exception.message\"");
        spans.ShouldContain("[redacted]");
        spans.ShouldNotContain(Marker);
        string.Join('\n', collector.Received.Logs.Select(log => log.Record.ToString())).ShouldNotContain(Marker);
        answers.Where(answer => answer.Contains(Marker, StringComparison.Ordinal)).ShouldBeEmpty();
        answers.ShouldContain(answer => answer.Contains("[redacted]", StringComparison.Ordinal));
        Environment.CommandLine.ShouldNotContain(Marker);
    }

    private Task<RunningService> StartAsync(OtlpReceiver collector, string environment) => RunningService.StartAsync(
    [
        .. collector.Variables(), new("Platform:Secrets:Store", "files"), new("Platform:Secrets:Path", _temporary.Path),
            new("Logging:LogLevel:Default", "Trace"),
    ],
    map: Map,
    build: builder =>
        builder.Services.AddHealthChecks().Add(new HealthCheckRegistration("spill", services => new Spill(Secret(services)), null, null)),
    description: RunningService.Description with { Needs = [new PlatformNeed("stripe-key", "secret")] },
    environment: environment);

    private static void Map(WebApplication app)
    {
        var secret = Secret(app.Services);
        app.MapGet("/configured", () => secret == Marker);
        app.MapGet("/throws", string () => throw new InvalidOperationException($"rejected {secret}"));
        app.MapGet("/describes",
            () => Results.Problem($"rejected {secret}", secret, 502, secret, extensions: new Dictionary<string, object?> { ["key"] = secret }));
        app.MapGet("/validates", () => Results.ValidationProblem(new Dictionary<string, string[]> { ["key"] = [$"{secret} is wrong"] }));
        app.MapGet("/logs", (ILogger<PlantedSecretTests> logger) =>
        {
            using (logger.BeginScope(new Dictionary<string, object?>
            {
                ["Scoped"] = secret,
                ["List"] = new[] { secret },
                ["Address"] = new Uri($"http://host/{secret}")
            }))
            using (logger.BeginScope("in {Scope}", new[] { secret }))
                logger.LogTrace(new InvalidOperationException(secret), "logged {Key} {List}", secret, new[] { secret });
        });
        app.MapGet("/traces", () =>
        {
            Activity.Current!.TraceStateString = $"vendor={secret}";
            Activity.Current!.SetTag("list", new[] { "one", secret }).SetTag("address", new Uri($"http://host/{secret}")).AddBaggage("key", secret);
            Activity.Current!.SetTag("key", secret).SetStatus(ActivityStatusCode.Error, secret);
            Activity.Current!.AddException(new InvalidOperationException(secret));
        });
        app.MapGet("/events",
            void () => Activity.Current!.AddEvent(new ActivityEvent("called", tags: new ActivityTagsCollection { ["key"] = secret }))
            .AddEvent(new ActivityEvent(secret)));
        app.MapGet("/links",
            void () => Activity.Current!.AddLink(
            new ActivityLink(new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.None,
            $"vendor={secret}"),
            new ActivityTagsCollection { ["key"] = secret })));
        app.MapGet("/audits",
            (IAuditLog audit) => audit.Record(new AuditEvent($"key:{secret}", "order.cancel", secret, AuditOutcome.Success) { Reason = secret }));
    }

    private static string Secret(IServiceProvider services) => services.GetRequiredService<IConfiguration>()["Secrets:stripe-key"]!;

    public void Dispose() => _temporary.Dispose();

    private sealed class Spill(string secret) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
            => Task.FromResult(HealthCheckResult.Degraded($"refused {secret}", new InvalidOperationException(secret),
                new Dictionary<string, object> { ["key"] = secret }));
    }
}
