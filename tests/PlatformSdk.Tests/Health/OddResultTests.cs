using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Testing;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Health;

/// <summary>Results of a service's own checks, in a service whose secrets every result is searched for.</summary>
public sealed class OddResultTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    [Theory]
    [InlineData("default")]
    [InlineData("value without a text")]
    [InlineData("null where a text should be")]
    public async Task A_result_that_cannot_be_searched_is_unhealthy_and_is_asked_for_again(string kind)
    {
        await File.WriteAllTextAsync(Path.Combine(_temporary.Path, "stripe-key"), "sk_live_51HxYz");
        var (runs, isOdd) = (0, true);
        await using var service = await RunningService.StartAsync(
            [new("Platform:Secrets:Store", "files"), new("Platform:Secrets:Path", _temporary.Path), new("Platform:Health:Period", "100ms")],
            build: builder => builder.Services.AddHealthChecks().AddCheck("odd", () =>
            {
                Interlocked.Increment(ref runs);
                return Volatile.Read(ref isOdd) ? Result(kind) : HealthCheckResult.Healthy();
            }, ["ready"]),
            description: RunningService.Description with { Needs = [new PlatformNeed("stripe-key", "secret")] },
            environment: "Development");

        (await service.StatusAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        await Eventually.IsTrueAsync("it runs again", () => Volatile.Read(ref runs) > 2);
        Volatile.Write(ref isOdd, false);

        await Eventually.IsTrueAsync("it recovers", async () => await service.StatusAsync("/health/ready") == HttpStatusCode.OK);
    }

    public void Dispose() => _temporary.Dispose();

    private static HealthCheckResult Result(string kind) => kind switch
    {
        "default" => default,
        "value without a text" => HealthCheckResult.Healthy(data: new Dictionary<string, object> { ["client"] = new Textless() }),
        _ => new HealthCheckResult(HealthStatus.Unhealthy, null, new InvalidOperationException(),
            new Dictionary<string, object> { ["client"] = null! }),
    };

    private sealed class Textless
    {
        public override string ToString() => throw new InvalidOperationException("The client is closed.");
    }
}
