using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Development;

/// <summary>A planted secret, put into everything that the page shows, and looked for in every view of it.</summary>
[Collection(Collections.Alone)]
public sealed class PageSecretTests
{
    private const string Marker = "planted/Xq9Zz+4711 secret";
    private static readonly ActivitySource s_source = new("Leaky");

    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Config = new Dictionary<string, string> { ["Orders__Banner"] = "", ["Secrets__stripe-key"] = "", ["Orders__FromStore"] = "" },
        Needs = [new PlatformNeed("stripe-key", "secret"), new PlatformNeed("tax-api", "external") { Url = "http://127.0.0.1:9" }],
    };

    [Fact]
    public async Task A_secret_never_appears_whoever_says_it_and_however()
    {
        await using var other = await StubServer.AnsweringAsync(400);
        await using var service =
            await DevelopmentService.StartAsync(settings: [new("Secrets:stripe-key", Marker), new("Orders:Banner", $"before {Marker} after")],
            description: s_description, map: app =>
                app.MapGet("/{*rest}", async (ILogger<PageSecretTests> logger, IConfiguration configuration, IHttpClientFactory clients) =>
            {
                configuration["Secrets:stripe-key"].ShouldBe(Marker);
                using var span = s_source.StartActivity("span " + Marker)!;
                span.SetTag("tag", Marker).SetTag(Marker, new[] { Marker, "b" }).SetTag("long", new string('x', 490) + Marker)
                    .SetStatus(ActivityStatusCode.Error, Marker);
                span.AddException(new InvalidOperationException(Marker));
                logger.LogWarning(new InvalidOperationException("inner " + Marker), "line {Value}", Marker);
                logger.LogWarning("{Long}", new string('x', 7_990) + Marker);
                await clients.CreateClient(Marker)
                    .GetAsync(new Uri(other.Address, $"/{Uri.EscapeDataString(Marker)}?key={Uri.EscapeDataString(Marker)}"));
                return "";
            }));
        var request = new HttpRequestMessage(HttpMethod.Get, "/" + Uri.EscapeDataString(Marker));
        request.Headers.TryAddWithoutValidation("User-Agent", Marker);
        await service.Client.SendAsync(request);
        var trace = await service.TraceOfAsync("GET /{*rest}");
        await service.PageThatSaysAsync("/platform/calls", "[redacted]");

        foreach (var path in (string[])["/platform", "/platform/traces", trace, "/platform/logs", "/platform/calls", "/platform/metrics",
            "/platform/work", "/platform/logs?view=columns", "/platform/configuration", "/platform/environments"])
        {
            var page = await service.PageAsync(path);
            foreach (var form in (string[])[Marker, "Xq9Zz", "4711 secret", Uri.EscapeDataString(Marker),
                Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Marker))])
                page.Source.ShouldNotContain(form, Case.Insensitive, path);
        }
        (await service.PageAsync("/platform/configuration")).Texts("#secrets strong").ShouldBe(["stripe-key"]);
    }

    [Fact]
    public async Task Of_a_key_that_nobody_declared_the_name_is_shown_and_the_value_is_not()
    {
        await using var service =
            await DevelopmentService.StartAsync(settings: [new("Tax:Password", "hunter2-hunter2"), new("Orders:Banner", "Sale!")],
            description: s_description);

        var page = await service.PageAsync("/platform/configuration");

        page.Texts("#keys li code").ShouldContain("Tax:Password");
        page.Source.ShouldNotContain("hunter2");
        page.Texts("#declared .detail code").ShouldBe(["Sale!", "", ""]);
    }
}
