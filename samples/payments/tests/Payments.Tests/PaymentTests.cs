using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Payments.Tests;

public sealed class PaymentTests : IDisposable
{
    private readonly WebApplicationFactory<Program> _service = new WebApplicationFactory<Program>()
        .WithWebHostBuilder(host => host.UseSetting("Secrets:card-key", "first").UseSetting("Payments:LimitInCents", "5000"));

    [Fact]
    public async Task Paying_twice_gives_the_same_receipt()
    {
        var order = Guid.NewGuid();

        Assert.Equal(await PayAsync(order, 1200), await PayAsync(order, 1200));
    }

    [Fact]
    public async Task A_card_is_good_for_so_much()
    {
        using var client = _service.CreateClient();

        using var response = await client.PutAsJsonAsync($"payments/{Guid.NewGuid()}", new Payment(5001), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PaymentRequired, response.StatusCode);
    }

    [Fact]
    public async Task A_rotated_key_signs_the_next_payment()
    {
        var order = Guid.NewGuid();
        var before = await PayAsync(order, 1200);

        _service.Services.GetRequiredService<IConfiguration>()["Secrets:card-key"] = "second";

        Assert.NotEqual(before.Signature, (await PayAsync(order, 1200)).Signature);
    }

    public void Dispose() => _service.Dispose();

    private async Task<Receipt> PayAsync(Guid order, long amount)
    {
        using var client = _service.CreateClient();
        using var response = await client.PutAsJsonAsync($"payments/{order}", new Payment(amount), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Receipt>(TestContext.Current.CancellationToken))!;
    }
}
