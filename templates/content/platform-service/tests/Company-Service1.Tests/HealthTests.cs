using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tests;

/// <summary>Starts the service inside the test process, without a port.</summary>
public sealed class HealthTests(WebApplicationFactory<Program> service) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
#if (with settings)
    [InlineData("/health/ready", HttpStatusCode.ServiceUnavailable)] // what it needs is not there
#else
    [InlineData("/health/ready", HttpStatusCode.OK)]
#endif
    [InlineData("/health/startup", HttpStatusCode.OK)]
    public async Task Answers(string path, HttpStatusCode expected)
    {
#if (with settings)
        using var client = service.WithWebHostBuilder(host =>
        {
#endif
#with settings
#if (with settings)
        }).CreateClient();
#else
        using var client = service.CreateClient();
#endif

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }
}
