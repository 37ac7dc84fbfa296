using PlatformSdk.Secrets.Vault.Settings;

namespace PlatformSdk.Secrets.Tests.Vault;

/// <summary>The variables that every program of Vault's understands.</summary>
public sealed class EnvironmentTests : VaultTest
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("90s", 90)]
    [InlineData("1m30s", 90)]
    [InlineData("1.5m", 90)]
    [InlineData("500ms", 0.5)]
    [InlineData("1h", 3600)]
    public void A_time_is_written_as_Go_writes_it(string text, double seconds) =>
        GoValues.Duration("VAULT_CLIENT_TIMEOUT", text).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData("VAULT_CLIENT_TIMEOUT", "soon", "VAULT_CLIENT_TIMEOUT is 'soon'; it must be a time such as 60s.")]
    [InlineData("VAULT_CLIENT_TIMEOUT", "5 s", "VAULT_CLIENT_TIMEOUT is '5 s'; it must be a time such as 60s.")]
    [InlineData("VAULT_MAX_RETRIES", "-1", "VAULT_MAX_RETRIES is '-1'; it must be a whole number, 0 or more.")]
    [InlineData("VAULT_SKIP_VERIFY", "yes", "VAULT_SKIP_VERIFY is 'yes'; it must be true or false.")]
    public void A_variable_that_cannot_be_understood_is_named(string variable, string value, string message) =>
        Should.Throw<SecretStoreException>(() => Store((variable, value))).Message.ShouldBe(message);

    [Fact]
    public async Task What_the_platform_says_wins_over_the_variable()
    {
        Vault.Secrets.Put(StripePath, "value", "sk_live_1");

        (await ReadAsync(Store(("VAULT_ADDR", "http://127.0.0.1:1")))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task The_number_of_retries_is_heeded()
    {
        Vault.Always = _ => Recording.Of("election-read");
        var store = Store(("VAULT_MAX_RETRIES", "4"));

        await Should.ThrowAsync<SecretStoreException>(() => Clock.RunAsync(ReadAsync(store)));

        Vault.Calls.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("vault.example.com", "Use a URL such as https://vault.example.com:8200")]
    [InlineData("ftp://vault", "is not valid. Use a URL")]
    [InlineData("https://user:pass@vault:8200", "contains a user or password")]
    [InlineData(null, "The Vault address is not set.")]
    public void An_address_that_cannot_be_is_refused_and_a_password_in_it_not_repeated(string? address, string message)
    {
        var failure = Should.Throw<SecretStoreException>(() => Store(("Address", address)));

        failure.Message.ShouldContain(message);
        failure.Message.ShouldNotContain("pass@");
    }
}
