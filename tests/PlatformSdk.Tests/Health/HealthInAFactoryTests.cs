using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace PlatformSdk.Tests.Health;

/// <summary>What a service's own tests do: no server, no port, no variable.</summary>
public sealed class HealthInAFactoryTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/startup")]
    [InlineData("/health/ready")]
    [InlineData("/health")]
    public async Task Every_health_path_answers_through_the_test_server(string path)
    {
        await using var factory = new WebApplicationFactory<Program>();
        using var client = factory.CreateClient();

        (await client.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
