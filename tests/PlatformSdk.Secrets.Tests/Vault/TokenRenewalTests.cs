namespace PlatformSdk.Secrets.Tests.Vault;

public sealed class TokenRenewalTests : VaultTest
{
    public TokenRenewalTests() => Recordings = () =>
    {
        Vault.Tokens.Ttl = TimeSpan.FromSeconds(20);
        Vault.Tokens.MaxTtl = TimeSpan.FromSeconds(60);
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
    };

    private Action Recordings { get; }

    [Fact]
    public async Task A_token_is_renewed_after_two_thirds_of_its_life_and_not_before()
    {
        Recordings();
        var store = Store();

        (await ReadAsync(store)).Lifetime.ShouldBe(TimeSpan.FromSeconds(20));
        Clock.Advance(TimeSpan.FromSeconds(13));
        await ReadAsync(store);
        Vault.Tokens.Renewals.ShouldBe(0);
        Clock.Advance(TimeSpan.FromSeconds(0.4));

        (await ReadAsync(store)).Lifetime.ShouldBe(TimeSpan.FromSeconds(20));
        Vault.Tokens.Renewals.ShouldBe(1);
        Vault.Tokens.Logins.ShouldBe(1);
    }

    [Fact]
    public async Task Near_the_maximum_a_renewal_shrinks_and_a_new_login_follows_while_the_old_token_lives()
    {
        Recordings();
        var store = Store();
        await ReadAsync(store);

        for (var i = 0; i < 4; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(14));
            (await ReadAsync(store)).IsFound.ShouldBeTrue();
        }

        Vault.Tokens.Logins.ShouldBe(2);
        Vault.CountOf("auth/token/renew-self").ShouldBe(4);
        Vault.Calls.ShouldAllBe(call => call.Path != StripePath || call.Token != null);
    }

    [Theory]
    [InlineData("token-renew-lowered-max")]
    [InlineData("token-renew-role-deleted")]
    [InlineData("token-expired-renew")]
    [InlineData("batch-renew-self")]
    public async Task When_a_renewal_fails_a_new_login_follows(string refusal)
    {
        Recordings();
        var store = Store();
        await ReadAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(14));
        Vault.Once("auth/token/renew-self", Recording.Of(refusal));

        (await ReadAsync(store)).IsFound.ShouldBeTrue();

        Vault.Tokens.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_is_not_renewable_is_replaced_and_never_renewed()
    {
        Recordings();
        Vault.Tokens.LoginsAreRenewable = false;
        var store = Store();
        await ReadAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(14));

        (await ReadAsync(store)).IsFound.ShouldBeTrue();

        Vault.Tokens.Logins.ShouldBe(2);
        Vault.CountOf("auth/token/renew-self").ShouldBe(0);
    }

    [Fact]
    public async Task While_logging_in_fails_the_old_token_is_used_as_long_as_it_lives()
    {
        Recordings();
        Vault.Tokens.LoginsAreRenewable = false;
        var store = Store();
        await ReadAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(14));
        Vault.Once("auth/approle/login", Recording.Of("approle-wrong-secret-id"));

        (await ReadAsync(store)).IsFound.ShouldBeTrue();

        Vault.Tokens.Logins.ShouldBe(1);
        Log.Text.ShouldContain("The current token is used until it expires");
    }

    [Fact]
    public async Task A_token_that_we_were_handed_is_renewed_again_after_an_outage()
    {
        Recordings();
        var token = Vault.Tokens.Create(TimeSpan.FromSeconds(30), isRenewable: true);
        var store = Store(("Auth", "token"), ("Token", token));
        await ReadAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(21));
        Vault.Once("auth/token/renew-self", Recording.Of("sealed-renew-self"));
        await ReadAsync(store);
        Clock.Advance(TimeSpan.FromSeconds(1));

        (await ReadAsync(store)).Lifetime.ShouldBe(TimeSpan.FromSeconds(30));
        Vault.Tokens.Renewals.ShouldBe(1);
    }

    [Fact]
    public async Task A_root_token_is_never_renewed()
    {
        Recordings();
        var store = Store(("Auth", "token"), ("Token", "root"));
        (await ReadAsync(store)).Lifetime.ShouldBeNull();
        Clock.Advance(TimeSpan.FromDays(400));

        (await ReadAsync(store)).IsFound.ShouldBeTrue();
        Vault.CountOf("auth/token/renew-self").ShouldBe(0);
    }
}
