using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Orders.Tests;

/// <summary>What needs no database; that with one is shown by the SDK's own tests, which run the whole shop against PostgreSQL.</summary>
public sealed class OrderTests : IDisposable
{
    // A server that is not there: the service starts all the same.
    private readonly WebApplicationFactory<Program> _service = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host.UseSetting("ConnectionStrings:orders-db", "Host=127.0.0.1;Port=1")
            .UseSetting("ConnectionStrings:paid-orders", "amqp://127.0.0.1:1").UseSetting("ConnectionStrings:cache", "127.0.0.1:1"));

    [Theory]
    [InlineData("", 100)]
    [InlineData("Ada", 0)]
    public async Task An_order_needs_a_customer_and_an_amount(string customer, long amount)
    {
        using var client = _service.CreateClient();

        using var response = await client.PostAsJsonAsync("orders", new NewOrder(customer, amount), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.ServiceUnavailable)]
    public async Task Without_its_database_it_lives_but_is_not_ready(string path, HttpStatusCode expected)
    {
        using var client = _service.CreateClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
    }

    public void Dispose() => _service.Dispose();
}
