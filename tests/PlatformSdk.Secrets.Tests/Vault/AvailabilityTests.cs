namespace PlatformSdk.Secrets.Tests.Vault;

public sealed class AvailabilityTests : VaultTest
{
    [Theory]
    [InlineData("sealed-read", "HTTP 503, Vault is sealed. Unseal Vault, or wait until its maintenance ends.")]
    [InlineData("uninitialised-read", "HTTP 503, Vault is sealed")]
    [InlineData("election-read", "HTTP 500, local node not active but active cluster node not found.")]
    [InlineData("unsealed-read", "HTTP 500, local node not active")]
    public async Task A_node_that_cannot_answer_is_told_by_its_own_words(string recording, string words)
    {
        Vault.Always = _ => Recording.Of(recording);

        (await FailureAsync(Store())).ShouldContain(words);
    }

    [Theory]
    [InlineData("sealed-read")]
    [InlineData("election-read")]
    public async Task A_short_election_is_over_before_anybody_notices(string recording)
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store(("MaxRetries", "2"));
        Vault.Once("auth/approle/login", Recording.Of(recording));
        Vault.Once(StripePath, Recording.Of(recording));
        Vault.Once(StripePath, Recording.Of(recording));

        (await Clock.RunAsync(ReadAsync(store))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task Another_node_is_asked_when_the_first_is_sealed()
    {
        await using var other = await FakeVault.StartAsync(Clock);
        other.Secrets.Put(StripePath, "value", "sk_live_1");
        Vault.Always = _ => Recording.Of("sealed-read");

        var store = Store(("Address", $"{Vault.Address},{other.Address}"), ("MaxRetries", "2"));

        (await Clock.RunAsync(ReadAsync(store))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_quota_is_reported_with_the_pause_that_the_server_asks_for()
    {
        Vault.Always = _ => Recording.Of("quota-exceeded");

        var failure = await Should.ThrowAsync<SecretStoreException>(() => ReadAsync(Store(("MaxRetries", "2"))));

        failure.Message.ShouldContain(
            "HTTP 429, request path \"secret/data/demo/config\": rate limit quota exceeded. Raise the quota, or lower Platform:Secrets:Concurrency.");
        failure.RetryAfter.ShouldBe(TimeSpan.FromSeconds(4));
        Vault.Calls.Count.ShouldBe(1, "asking again at once would make it worse");
    }

    [Fact]
    public async Task A_standby_that_redirects_to_a_configured_node_is_followed()
    {
        await using var active = await FakeVault.StartAsync(Clock);
        active.Secrets.Put(StripePath, "value", "sk_live_1");
        Vault.Always = call => Recording.Of("standby-redirect").WithHeader("Location", $"{active.Address}/v1/{call.Path}");

        (await ReadAsync(Store(("Address", $"{Vault.Address},{active.Address}")))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_never_goes_to_a_host_that_is_not_configured()
    {
        await using var stranger = await FakeVault.StartAsync(Clock);
        Vault.Once(StripePath, Recording.Of("standby-redirect").WithHeader("Location", $"{stranger.Address}/v1/{StripePath}"));

        (await FailureAsync(Store()))
            .ShouldContain($"redirects to {stranger.Address}, which is not configured. Add the node to Platform:Secrets:Address");
        stranger.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_node_that_redirects_to_itself_is_given_up()
    {
        Vault.Always = call => Recording.Of("standby-redirect-to-itself").WithHeader("Location", $"{Vault.Address}/v1/{call.Path}");

        (await FailureAsync(Store())).ShouldContain("is a standby without an active node");
        Vault.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_standbys_that_point_at_each_other_are_given_up()
    {
        await using var other = await FakeVault.StartAsync(Clock);
        Vault.Always = call => Recording.Of("standby-redirect").WithHeader("Location", $"{other.Address}/v1/{call.Path}");
        other.Always = call => Recording.Of("standby-redirect").WithHeader("Location", $"{Vault.Address}/v1/{call.Path}");

        (await FailureAsync(Store(("Address", $"{Vault.Address},{other.Address}")))).ShouldContain("is a standby without an active node");
        (Vault.Calls.Count + other.Calls.Count).ShouldBe(4);
    }

    [Fact]
    public async Task A_redirect_to_a_dead_leader_is_an_outage()
    {
        var dead = await FakeVault.StartAsync(Clock);
        await dead.DisposeAsync();
        Vault.Always = call => Recording.Of("standby-redirect-to-dead").WithHeader("Location", $"{dead.Address}/v1/{call.Path}");

        (await FailureAsync(Store(("Address", $"{Vault.Address},{dead.Address}")))).ShouldContain("cannot be reached: Connection refused");
    }

    [Fact]
    public async Task Nobody_listening_is_an_outage_with_the_address_in_it() =>
        (await FailureAsync(Store(("Address", "http://127.0.0.1:1")))).ShouldBe("http://127.0.0.1:1 cannot be reached: Connection refused");
}
