using System.Net;

namespace PlatformSdk.Postgres.Tests;

/// <summary>The wall clock of a running process is set.</summary>
public sealed class ClockStepTests(PostgresServer server)
{
    [Theory]
    [InlineData(-3600)]
    [InlineData(-315_360_000)]
    [InlineData(315_360_000)]
    public async Task Secrets_are_refreshed_and_leases_kept_as_before(int seconds)
    {
        await using var service = await DatabaseService.StartAsync(server);
        (await service.SecretAsync()).ShouldBe("sk_live_1");

        await service.SetClockAsync(TimeSpan.FromSeconds(seconds));
        service.Vault.Secrets.Put("secret/data/orders/stripe-key", "value", "sk_live_2");

        await Eventually.IsTrueAsync("the new value", async () => await service.SecretAsync() == "sk_live_2");
        (await service.QueryAsync("SELECT count(*) FROM orders_of_leases")).Status.ShouldBe(HttpStatusCode.OK);
        service.Vault.Leases.Created.ShouldBe(1);
        service.Vault.Tokens.Logins.ShouldBe(1);
    }
}
