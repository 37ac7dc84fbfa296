using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Tests;

/// <summary>Starts the service inside the test process, without a port.</summary>
public sealed class HealthTests(WebApplicationFactory<Program> service) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
#if (withPostgres)
    [InlineData("/health/ready", HttpStatusCode.ServiceUnavailable)] // there is no database
#else
    [InlineData("/health/ready", HttpStatusCode.OK)]
#endif
    [InlineData("/health/startup", HttpStatusCode.OK)]
    public async Task Answers(string path, HttpStatusCode expected)
    {
#if (withPostgres)
        using var client = service.WithWebHostBuilder(host => host.UseSetting("ConnectionStrings:database", "Host=127.0.0.1;Port=1")).CreateClient();
#else
        using var client = service.CreateClient();
#endif

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }
}
