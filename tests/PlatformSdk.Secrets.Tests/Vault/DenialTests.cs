namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>A revoked token and a policy that denies look alike: one new login tells them apart.</summary>
public sealed class DenialTests : VaultTest
{
    [Fact]
    public async Task After_a_revoked_token_one_new_login_reads_on()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");
        var store = Store();
        await ReadAsync(store);
        Vault.Tokens.RevokeAll();

        (await ReadAsync(store)).IsFound.ShouldBeTrue();
        Vault.Tokens.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_policy_that_denies_is_reported_after_one_new_login()
    {
        Vault.Secrets.Put(StripePath, "policy-denied");

        (await FailureAsync(Store())).ShouldBe(
            "Reading secret/data/orders/stripe-key failed: HTTP 403, 1 error occurred: permission denied. Check that the token's policy allows it.");
        Vault.Tokens.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_lasting_denial_does_not_log_in_again_and_again()
    {
        Vault.Secrets.Put(StripePath, "policy-denied-missing");
        var store = Store();

        for (var i = 0; i < 5; i++) await FailureAsync(store);

        Vault.Tokens.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_denied_secret_does_not_replace_the_credentials_of_another()
    {
        Vault.Secrets.Put(StripePath, "policy-denied");
        var store = Store();
        await FailureAsync(store);
        var user = (await ReadAsync(store, Database)).Fields["username"];

        for (var i = 0; i < 5; i++) await FailureAsync(store);

        (await ReadAsync(store, Database)).Fields["username"].ShouldBe(user);
    }
}
