namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>Dynamic database credentials, with the times of the recordings: 15 s, at most 45.</summary>
public sealed class LeaseTests : VaultTest
{
    private async Task<(PlatformSdk.Secrets.Vault.VaultSecretStore Store, string User)> BeginAsync()
    {
        Vault.Leases.Ttl = TimeSpan.FromSeconds(15);
        Vault.Leases.MaxTtl = TimeSpan.FromSeconds(45);
        var store = Store();
        return (store, (await ReadAsync(store, Database)).Fields["username"]);
    }

    private async Task<string> UserAfterAsync(PlatformSdk.Secrets.Vault.VaultSecretStore store, double seconds)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        return (await ReadAsync(store, Database)).Fields["username"];
    }

    [Fact]
    public async Task Asking_again_keeps_the_credentials_and_makes_no_new_user()
    {
        var (store, user) = await BeginAsync();

        (await UserAfterAsync(store, 5)).ShouldBe(user);
        (await UserAfterAsync(store, 4)).ShouldBe(user);

        Vault.Leases.Created.ShouldBe(1);
        Vault.Leases.Renewals.ShouldBe(0);
    }

    [Fact]
    public async Task A_lease_is_renewed_after_two_thirds_of_its_life_and_its_credentials_stay()
    {
        var (store, user) = await BeginAsync();

        (await UserAfterAsync(store, 10)).ShouldBe(user);

        Vault.Leases.Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task Near_its_maximum_new_credentials_come_while_the_old_ones_still_work()
    {
        var (store, user) = await BeginAsync();
        for (var i = 0; i < 3; i++) (await UserAfterAsync(store, 10)).ShouldBe(user);

        var next = await UserAfterAsync(store, 10);

        next.ShouldNotBe(user);
        Vault.Leases.Works(user).ShouldBeTrue();
        Vault.Leases.Works(next).ShouldBeTrue();
    }

    [Theory]
    [InlineData("lease-not-found")]
    [InlineData("lease-died-with-token")]
    public async Task A_lease_that_is_gone_is_replaced(string refusal)
    {
        var (store, user) = await BeginAsync();
        Vault.Once("sys/leases/renew", Recording.Of(refusal));

        (await UserAfterAsync(store, 10)).ShouldNotBe(user);
    }

    [Fact]
    public async Task A_new_login_brings_new_credentials_since_the_old_die_with_their_token()
    {
        var (store, user) = await BeginAsync();
        Vault.Tokens.RevokeAll();
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        await ReadAsync(store);

        var next = await UserAfterAsync(store, 1);

        next.ShouldNotBe(user);
        Vault.Leases.Works(next).ShouldBeTrue();
        Vault.Leases.Works(user).ShouldBeFalse();
    }

    [Fact]
    public async Task Credentials_last_no_longer_than_the_token_that_made_them()
    {
        Vault.Tokens.Ttl = TimeSpan.FromSeconds(6);

        (await ReadAsync(Store(), Database)).Lifetime.ShouldBe(TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task While_the_database_is_down_the_failure_is_reported_and_the_lease_recovers_after_it()
    {
        var (store, user) = await BeginAsync();
        Vault.Leases.DatabaseIsDown = true;
        Clock.Advance(TimeSpan.FromSeconds(10));

        (await FailureAsync(store, Database)).ShouldContain("HTTP 500, 1 error occurred: unable to start transaction");
        Vault.Leases.DatabaseIsDown = false;

        (await UserAfterAsync(store, 1)).ShouldNotBe(user);
    }

    [Fact]
    public async Task A_sealed_node_postpones_the_renewal_and_replaces_nothing()
    {
        var (store, user) = await BeginAsync();
        Vault.Once("sys/leases/renew", Recording.Of("sealed-lease-renew"));
        Clock.Advance(TimeSpan.FromSeconds(10));
        await FailureAsync(store, Database);

        (await UserAfterAsync(store, 1)).ShouldBe(user);
    }

    [Fact]
    public async Task A_role_that_is_not_there_is_named() =>
        (await FailureAsync(Store(), Database with { Path = "database/creds/nosuch" })).ShouldContain("HTTP 400, unknown role: nosuch");
}
