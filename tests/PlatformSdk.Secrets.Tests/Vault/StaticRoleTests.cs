using System.Text.Json.Nodes;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>A user that stays, whose password Vault changes: no lease, but the time until the next change.</summary>
public sealed class StaticRoleTests : VaultTest
{
    private static readonly SecretReference Static = new("orders-db", "postgres") { Path = "database/static-creds/orders" };

    private readonly LogSink _log = new();

    [Theory]
    [InlineData(30)]
    [InlineData(61)]
    [InlineData(3600)]
    public async Task The_new_password_is_there_right_after_the_change(int seconds)
    {
        Vault.StaticRoles.Period = TimeSpan.FromSeconds(seconds);
        await using var service = await StartAsync();

        for (var period = 1; period <= 5; period++)
        {
            await service.PassAsync(TimeSpan.FromSeconds(seconds * period + 3) - (Clock.Elapsed - Begin));
            service.Configuration["ConnectionStrings:orders-db"]!.ShouldContain(Vault.StaticRoles.Password);
        }
    }

    [Fact]
    public async Task A_reading_without_a_change_is_no_rotation()
    {
        var store = Store();
        var first = await ReadAsync(store, Static);
        Clock.Advance(TimeSpan.FromSeconds(20));

        var second = await ReadAsync(store, Static);

        second.Version.ShouldBe(first.Version);
        second.Fields.Keys.ShouldNotContain("ttl");
        second.RotatesIn.ShouldBe(TimeSpan.FromSeconds(40));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-30")]
    [InlineData("\"now\"")]
    public async Task A_change_that_is_overdue_is_looked_for_again_soon_and_not_at_once(string ttl)
    {
        Vault.StaticRoles.Ttl = JsonNode.Parse(ttl);
        await using var service = await StartAsync();
        var before = Vault.Calls.Count;

        await service.PassAsync(TimeSpan.FromMinutes(5));

        (Vault.Calls.Count - before).ShouldBeInRange(25, 31);
    }

    private TimeSpan Begin { get; set; }

    private async Task<TestService> StartAsync()
    {
        Begin = Clock.Elapsed;
        return await TestService.StartAsync(
            Clock, _log,
            builder =>
            {
                builder.Configuration["Platform:Secrets:Store"] = "vault";
                builder.Configuration["Platform:Secrets:Address"] = Vault.Address;
                builder.Configuration["Platform:Secrets:Auth"] = "token";
                builder.Configuration["Platform:Secrets:Token"] = "root";
                builder.Configuration["Platform:Secrets:Paths:orders-db"] = Static.Path;
                builder.Configuration["ConnectionStrings:orders-db"] = "Host=db;Database=orders";
            },
            new PlatformNeed("orders-db", "postgres"));
    }
}
