using System.Text.Json.Nodes;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>Times that Vault, or what stands in for it, gives: none, none that can be, none that is a number.</summary>
public sealed class DurationTests : VaultTest
{
    private readonly LogSink _log = new();

    public static TheoryData<string> Odd => ["0", "-1", "-9223372036854775808", "\"0\"", "\"soon\"", "null", "true", "{}", "[1]"];

    public static TheoryData<string> Huge => ["9223372036854775807", "1e30", "99999999999999999999999", "\"9223372036854775807\""];

    [Theory]
    [MemberData(nameof(Odd))]
    [MemberData(nameof(Huge))]
    public async Task A_lease_whose_time_is_not_known_is_kept_and_Vault_is_asked_no_more_often_than_usual(string duration)
    {
        Vault.Leases.Duration = JsonNode.Parse(duration) ?? JsonValue.Create("");
        await using var service = await StartAsync();
        var before = Vault.Calls.Count;

        await service.PassAsync(TimeSpan.FromMinutes(30));

        Vault.Leases.Created.ShouldBe(1);
        (Vault.Calls.Count - before).ShouldBeLessThan(10);
    }

    [Fact]
    public async Task A_lease_without_a_duration_is_kept()
    {
        Vault.Once("database/creds/readonly", Recording.Of("creds") with
        {
            Body = """{"lease_id":"database/creds/readonly/abc","renewable":false,"data":{"username":"u","password":"Password-1"}}""",
        });
        var store = Store();

        var first = await ReadAsync(store, Database);
        Clock.Advance(TimeSpan.FromMinutes(30));

        first.Lifetime.ShouldBe(TimeSpan.FromHours(1), "that of the token");
        (await ReadAsync(store, Database)).Fields["username"].ShouldBe("u");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0.2")]
    [InlineData("\"1\"")]
    public async Task A_lease_of_a_moment_causes_one_reading_a_second(string duration)
    {
        Vault.Leases.Duration = JsonNode.Parse(duration);
        await using var service = await StartAsync();
        var before = Vault.Calls.Count;

        await service.PassAsync(TimeSpan.FromSeconds(60));

        // One reading is a renewal that is refused, and new credentials.
        (Vault.Calls.Count - before).ShouldBeLessThan(125);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9223372036854775807")]
    [InlineData("\"never\"")]
    [InlineData("1e40")]
    public async Task A_token_whose_time_is_not_known_is_used_until_it_is_refused(string ttl)
    {
        Vault.Once("auth/token/lookup-self", Recording.Of("token-lookup-root").With("data.ttl", JsonNode.Parse(ttl)));
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("Auth", "token"), ("Token", "root"));

        for (var i = 0; i < 5; i++)
        {
            (await ReadAsync(store)).IsFound.ShouldBeTrue();
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Vault.CountOf("auth/token/lookup-self").ShouldBe(1);
    }

    private Task<TestService> StartAsync() => VaultService.StartAsync(Clock, _log, Vault, null, new PlatformNeed("orders-db", "postgres"));
}
