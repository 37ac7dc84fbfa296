using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PlatformSdk.Tests.Running;

namespace PlatformSdk.Tests.Web;

/// <summary>Whatever the platform sets, what the service says by ASP.NET Core's own options wins, before and after AddPlatform().</summary>
public sealed class OrdinaryOptionTests
{
    [Fact]
    public void The_server_begins_with_the_documented_limits()
    {
        var kestrel = Value<KestrelServerOptions>([], _ => { }, after: false);

        kestrel.AddServerHeader.ShouldBeFalse();
        kestrel.Limits.MaxConcurrentConnections.ShouldBe(10_000);
        kestrel.Limits.MaxRequestBodySize.ShouldBe(30_000_000);
        kestrel.Limits.MaxRequestHeadersTotalSize.ShouldBe(32_768);
        kestrel.Limits.MaxRequestHeaderCount.ShouldBe(100);
        kestrel.Limits.MaxRequestLineSize.ShouldBe(8_192);
        kestrel.Limits.RequestHeadersTimeout.ShouldBe(TimeSpan.FromSeconds(15));
        kestrel.Limits.KeepAliveTimeout.ShouldBe(TimeSpan.FromSeconds(130));
        kestrel.Limits.MinRequestBodyDataRate!.BytesPerSecond.ShouldBe(240);
        kestrel.Limits.MinResponseDataRate!.GracePeriod.ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("MaxRequestBodySize", "1")]
    [InlineData("MaxRequestBufferSize", "2000000")]
    [InlineData("MaxResponseBufferSize", "70000")]
    [InlineData("MaxRequestHeadersTotalSize", "9000")]
    [InlineData("MaxRequestHeaderCount", "7")]
    [InlineData("MaxRequestLineSize", "999")]
    [InlineData("MaxConcurrentConnections", "3")]
    [InlineData("MaxConcurrentUpgradedConnections", "4")]
    [InlineData("KeepAliveTimeout", "00:00:09")]
    [InlineData("RequestHeadersTimeout", "00:00:08")]
    public void A_limit_can_be_configured_by_its_own_name(string limit, string value)
    {
        var limits = Value<KestrelServerOptions>([new($"Kestrel:Limits:{limit}", value)], _ => { }, after: false).Limits;
        typeof(KestrelServerLimits).GetProperty(limit)!.GetValue(limits)!.ToString().ShouldBe(value);
    }

    [Fact]
    public void Rates_can_be_configured_too()
    {
        var limits = Value<KestrelServerOptions>([new("Kestrel:Limits:MinRequestBodyDataRate:BytesPerSecond", "100"),
            new("Kestrel:Limits:MinRequestBodyDataRate:GracePeriod", "10s")], _ => { }, after: false).Limits;

        limits.MinRequestBodyDataRate!.BytesPerSecond.ShouldBe(100);
        limits.MinRequestBodyDataRate!.GracePeriod.ShouldBe(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void KestrelServerOptions_win(bool after) => Value<KestrelServerOptions>([new("Kestrel:Limits:MaxRequestBodySize", "5")], kestrel =>
    {
        kestrel.AddServerHeader = true;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.Limits.MaxConcurrentConnections = 7;
    }, after).ShouldSatisfyAllConditions(
        kestrel => kestrel.AddServerHeader.ShouldBeTrue(),
        kestrel => kestrel.Limits.MaxRequestBodySize.ShouldBeNull(),
        kestrel => kestrel.Limits.MaxConcurrentConnections.ShouldBe(7));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ExceptionHandlerOptions_win(bool after) => Value<ExceptionHandlerOptions>([], handler => handler.StatusCodeSelector = _ => 418, after)
        .StatusCodeSelector!(new InvalidOperationException()).ShouldBe(418);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RateLimiterOptions_win(bool after) => Value<RateLimiterOptions>([new("Platform:Web:RateLimit:Requests", "5")], limiter =>
    {
        limiter.RejectionStatusCode = 503;
        limiter.GlobalLimiter = null;
    }, after).ShouldSatisfyAllConditions(
        limiter => limiter.RejectionStatusCode.ShouldBe(503),
        limiter => limiter.GlobalLimiter.ShouldBeNull());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void RequestTimeoutOptions_win(bool after) => Value<RequestTimeoutOptions>([new("Platform:Web:RequestTimeout", "5s")],
        timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromMinutes(1) },
            after).DefaultPolicy!.Timeout.ShouldBe(TimeSpan.FromMinutes(1));

    private static T Value<T>(IEnumerable<KeyValuePair<string, string?>> settings, Action<T> own, bool after)
        where T : class
    {
        using var app = (IDisposable)RunningService.Build(settings, build: builder => { if (!after) builder.Services.Configure(own); },
            afterwards: builder => { if (after) builder.Services.Configure(own); });
        return ((WebApplication)app).Services.GetRequiredService<IOptions<T>>().Value;
    }
}
