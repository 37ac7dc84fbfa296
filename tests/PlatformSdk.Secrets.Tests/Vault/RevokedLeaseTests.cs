namespace PlatformSdk.Secrets.Tests.Vault;

public sealed class RevokedLeaseTests : VaultTest
{
    [Theory]
    [InlineData("database/creds/readonly")]
    [InlineData("database/")]
    [InlineData("")]
    public async Task Credentials_that_are_refused_are_replaced_long_before_their_lease_ends(string prefix)
    {
        var store = Store();
        var first = await ReadAsync(store, Database);
        Vault.Leases.Revoke(prefix);
        (await ReadAsync(store, Database)).Fields["username"].ShouldBe(first.Fields["username"], "Vault tells nobody");

        var second = await ReadAsync(store, Database with { RefusedVersion = first.Version });

        Vault.Leases.Works(second.Fields["username"]).ShouldBeTrue();
        Log.Text.ShouldContain("their lease may have been revoked");
    }

    [Fact]
    public async Task Credentials_that_came_after_the_refused_ones_are_kept()
    {
        var store = Store();
        var first = await ReadAsync(store, Database);
        var second = await ReadAsync(store, Database with { RefusedVersion = first.Version });

        (await ReadAsync(store, Database with { RefusedVersion = first.Version })).Version.ShouldBe(second.Version);
        Vault.Leases.Created.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_that_was_revoked_with_its_leases_is_replaced_too()
    {
        var store = Store();
        var first = await ReadAsync(store, Database);
        Vault.Tokens.RevokeAll();

        var second = await ReadAsync(store, Database with { RefusedVersion = first.Version });

        Vault.Leases.Works(second.Fields["username"]).ShouldBeTrue();
        Vault.Tokens.Logins.ShouldBe(2);
    }
}
