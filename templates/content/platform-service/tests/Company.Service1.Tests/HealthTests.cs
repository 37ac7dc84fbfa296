using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

/// <summary>Starts the service in the test's own process: no server, no port, no variable.</summary>
public sealed class HealthTests(WebApplicationFactory<Program> service) : IClassFixture<WebApplicationFactory<Program>>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/startup")]
    [InlineData("/")]
    public async Task It_answers(string path)
    {
        using var client = service.CreateClient();

        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
