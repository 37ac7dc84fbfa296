using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tests;

/// <summary>Starts the service inside the test: no server, no port, no variable.</summary>
public sealed class HealthTests(WebApplicationFactory<Program> service) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    public async Task Answers(string path)
    {
        using var client = service.CreateClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
