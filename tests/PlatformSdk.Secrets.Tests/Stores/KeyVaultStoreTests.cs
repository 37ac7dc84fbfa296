using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PlatformSdk.Secrets.AzureKeyVault;
using PlatformSdk.Secrets.Tests.KeyVaultStandIn;

namespace PlatformSdk.Secrets.Tests.Stores;

public sealed class KeyVaultStoreTests : OutsideStoreContract, IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private FakeKeyVault _vault = null!;

    protected override ISecretStore Store => CreateStore(new TestCredential());

    public async ValueTask InitializeAsync() => _vault = await FakeKeyVault.StartAsync(TestCertificate.Create());

    public ValueTask DisposeAsync() => _vault.DisposeAsync();

    protected override void Write(SecretReference secret, string value) => _vault.Set($"orders-{secret.Name}", value);

    protected override void Write(SecretReference secret, params (string Field, string Value)[] fields) =>
        _vault.Set($"orders-{secret.Name}", JsonSerializer.Serialize(fields.ToDictionary(field => field.Field, field => field.Value)),
            "application/json");

    protected override void Delete(SecretReference secret) => _vault.Delete($"orders-{secret.Name}");

    protected override void BreakDown() => _vault.Refusal = (503, "ServiceUnavailable", null, "The service is unavailable.");

    private async Task<SecretStoreException> FailureAsync() => await Should.ThrowAsync<SecretStoreException>(() => ReadAsync(StripeKey));

    [Fact]
    public async Task A_soft_deleted_secret_says_how_it_is_recovered()
    {
        Write(StripeKey, "sk_live_1");
        Delete(StripeKey);

        (await ReadAsync(StripeKey)).Reason.ShouldBe(
            "it was deleted at 2026-11-21 03:25:16Z and can be recovered: az keyvault secret recover --vault-name 127 --name orders-stripe-key");
    }

    [Fact]
    public async Task A_disabled_secret_says_how_it_is_enabled()
    {
        Write(StripeKey, "sk_live_1");
        _vault.Disable("orders-stripe-key");

        (await FailureAsync()).Message.ShouldBe(
            "orders-stripe-key is disabled. Enable it: az keyvault secret set-attributes --vault-name 127 --name orders-stripe-key --enabled true");
    }

    [Fact]
    public async Task A_missing_role_is_named()
    {
        _vault.Refusal = (403, "Forbidden", "ForbiddenByRbac", "Caller is not authorized to perform action on resource.");

        (await FailureAsync()).Message.ShouldContain("Assign the role 'Key Vault Secrets User'");
    }

    [Fact]
    public async Task Throttling_is_reported_with_the_pause_that_the_vault_asks_for()
    {
        _vault.Refusal = (429, "Throttled", null, "Request was not processed because too many requests were received.");
        _vault.RetryAfter = "7";

        (await FailureAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3600)]
    [InlineData(86_400)]
    public async Task A_secret_that_expires_is_asked_for_again_before_it_does_by_the_clock_of_the_vault(int secondsOfOurs)
    {
        _vault.Now = _clock.GetUtcNow();
        _vault.Set("orders-stripe-key", "sk_live_1", expires: _clock.GetUtcNow().AddHours(3));
        _clock.Step = TimeSpan.FromSeconds(secondsOfOurs);

        (await ReadAsync(StripeKey)).Lifetime.ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task A_pinned_version_and_a_name_of_its_own_are_read()
    {
        _vault.Set("shared-key", "sk_shared");
        _vault.Set("shared-key", "sk_newer");

        (await ReadAsync(StripeKey with { Path = "shared-key/00000000000000000000000000000001" })).Fields["value"].ShouldBe("sk_shared");
    }

    [Theory]
    [InlineData("shared key")]
    [InlineData("one/two/three")]
    [InlineData("/")]
    [InlineData("../certificates")]
    public async Task A_name_that_no_secret_can_have_is_refused_before_the_vault_is_asked(string path)
    {
        _vault.Refusal = (500, "Asked", null, "The vault was asked.");

        (await Should.ThrowAsync<SecretStoreException>(() => ReadAsync(StripeKey with { Path = path }))).Message.ShouldBe(
            $"'{path}' is not a valid secret name. Use letters, digits and '-', optionally followed by '/' and a version.");
        Store.CreateCommand(StripeKey with { Path = path }).ShouldContain("--value VALUE");
    }

    [Theory]
    [InlineData("shared-key", "shared-key")]
    [InlineData("/shared-key/1", "shared-key")]
    [InlineData("", "orders-stripe-key")]
    public void The_command_that_creates_a_secret_names_the_one_that_is_read(string path, string name) =>
        Store.CreateCommand(StripeKey with { Path = path }).ShouldBe($"az keyvault secret set --vault-name 127 --name {name} --value VALUE");

    [Fact]
    public async Task An_identity_of_another_tenant_is_named_as_the_cause()
    {
        _vault.Refusal = (401, "Unauthorized", null, "AKV10032: Invalid issuer.");

        (await FailureAsync()).Message.ShouldStartWith("127 does not recognize the service's identity: AKV10032: Invalid issuer.");
    }

    [Fact]
    public async Task A_date_to_ask_again_counts_by_the_clock_of_the_vault()
    {
        _vault.Now = _clock.GetUtcNow();
        _clock.Step = TimeSpan.FromHours(5);
        _vault.RetryAfter = _vault.Now.Value.AddSeconds(30).ToString("R", CultureInfo.InvariantCulture);
        BreakDown();

        (await FailureAsync()).RetryAfter.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    public async Task A_failure_without_a_pause_that_can_be_read_leaves_the_pause_to_the_service(string? retryAfter)
    {
        _vault.RetryAfter = retryAfter;
        BreakDown();

        var failure = await FailureAsync();
        failure.RetryAfter.ShouldBeNull();
        failure.Message.ShouldBe("Reading orders-stripe-key failed: HTTP 503, The service is unavailable.");
    }

    [Theory]
    [InlineData("application/json; charset=utf-8", "[1, 2]")]
    [InlineData("application/json", "\"sk_live_1\"")]
    [InlineData("text/plain", """{ "password": "is one text" }""")]
    public async Task What_is_not_declared_as_an_object_is_one_value(string contentType, string value)
    {
        _vault.Set("orders-stripe-key", value, contentType);

        (await ReadAsync(StripeKey)).Fields.ShouldBe([new("value", value)]);
    }

    [Fact]
    public async Task A_secret_that_claims_to_be_JSON_and_is_not_is_refused_without_its_value()
    {
        _vault.Set("orders-stripe-key", "sk_live_1", "application/json");

        var failure = await FailureAsync();
        failure.Message.ShouldBe("orders-stripe-key has the content type application/json but is not JSON");
        failure.ToString().ShouldNotContain("sk_live_1");
    }

    [Fact]
    public async Task A_secret_after_its_last_day_is_read_and_has_no_time_left()
    {
        _vault.Now = _clock.GetUtcNow();
        _vault.Set("orders-stripe-key", "sk_live_1", expires: _clock.GetUtcNow().AddHours(-1));

        var reading = await ReadAsync(StripeKey);
        reading.IsFound.ShouldBeTrue();
        reading.Lifetime.ShouldBeNull();
    }

    [Theory]
    [InlineData("<html>Sign in to the company's network</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{ "value": null, "contentType": "application/json", "id": "https://127.0.0.1/secrets/a/1", "attributes": {} }""")]
    [InlineData("""{ "value": 7, "id": "https://127.0.0.1/secrets/a/1" }""")]
    [InlineData("""{ "value": "sk_live_1", "id": "not an address" }""")]
    public async Task An_answer_that_no_vault_gives_is_refused_as_such(string body)
    {
        _vault.Body = body;

        var failure = await FailureAsync();
        failure.Message.ShouldBe("127 sent an answer that is not a secret. Check that no proxy answers in its place.");
        failure.ToString().ShouldNotContain("sk_live_1");
    }

    [Theory]
    [InlineData("<html>Sign in to the company's network</html>")]
    [InlineData("[]")]
    public async Task A_missing_secret_is_missing_also_if_nobody_can_say_whether_it_was_deleted(string body)
    {
        _vault.DeletedBody = body;

        var reading = await ReadAsync(StripeKey);
        (reading.IsFound, reading.Reason).ShouldBe((false, null));
    }

    [Theory]
    [InlineData(null, "The Key Vault address is not set.")]
    [InlineData(" ", "The Key Vault address is not set.")]
    [InlineData("shop", "The Key Vault address 'shop' is not valid.")]
    [InlineData("http://shop.vault.azure.net", "The Key Vault address 'http://shop.vault.azure.net' is not valid.")]
    public void An_address_to_which_no_token_may_be_sent_is_refused_at_the_start(string? address, string message) =>
        Should.Throw<SecretStoreException>(() => CreateStore(new TestCredential(), address: address)).Message.ShouldStartWith(message);

    [Fact]
    public async Task Without_an_identity_the_message_says_how_to_get_one() =>
        (await Should.ThrowAsync<SecretStoreException>(async () => await CreateStore(new NoCredential())
            .ReadAsync(StripeKey, CancellationToken.None))).Message
            .ShouldBe("No Azure identity is available: none of the ways worked. In a cluster, assign a workload identity to the pod; on a laptop, " +
                "run az login");

    [Fact]
    public async Task A_server_with_a_strange_certificate_gets_no_token()
    {
        var store = CreateStore(new TestCredential(), trusted: false);

        (await Should.ThrowAsync<SecretStoreException>(async () => await store.ReadAsync(StripeKey, CancellationToken.None))).Message.ShouldContain(
            "cannot be reached");
    }

    private KeyVaultSecretStore CreateStore(TokenCredential credential, bool trusted = true) => CreateStore(credential, _vault.Address, trusted);

    private KeyVaultSecretStore CreateStore(TokenCredential credential, string? address, bool trusted = true)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Platform:Secrets:Address", address)]).Build();
        var handler = new HttpClientHandler();
        if (trusted) handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.Subject == "CN=test";
        // A vault on the loopback address is not below vault.azure.net.
        var options = new SecretClientOptions
        {
            Transport = new HttpClientTransport(new HttpClient(handler)),
            DisableChallengeResourceVerification = true
        };
        return new(
            new(new() { Name = "orders", Owner = "team" }, configuration.GetSection("Platform:Secrets"), configuration, _clock, NullLogger.Instance),
            credential, options);
    }

    private sealed class TestCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(FakeKeyVault.Token, DateTimeOffset.UtcNow.AddHours(1));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class NoCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new CredentialUnavailableException("none of the ways worked.\nDetails follow.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
