using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Secrets.Settings;

namespace PlatformSdk.Secrets.Tests.Provider;

public sealed class StartTests
{
    private readonly TestClock _clock = new();
    private readonly LogSink _log = new();
    private readonly MemoryStore _store = new();

    private static readonly PlatformNeed StripeKey = new("stripe-key", "secret");

    [Fact]
    public async Task Configuration_is_complete_when_AddPlatform_returns()
    {
        _store.Values["stripe-key"] = "sk_live_1";
        string? seen = null;

        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Store"] = "test";
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = [StripeKey] }, null,
            packages => packages.AddSecretStore("test", _ => _store));
        seen = builder.Configuration["Secrets:stripe-key"];

        seen.ShouldBe("sk_live_1");
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Missing_secrets_end_the_start_after_the_deadline_with_one_message_that_names_them_all()
    {
        _store.Values["present"] = "a value that is there";
        var begin = _clock.GetUtcNow();

        var failure = await Should.ThrowAsync<SecretsUnavailableException>(() => TestService.StartAsync(
            _clock, _log, _store, StripeKey, new("orders-db", "postgres"), new("present", "secret"), new("extra", "secret") { Optional = true }));

        (_clock.GetUtcNow() - begin).ShouldBe(TimeSpan.FromSeconds(60));
        failure.Message.ShouldBe(
            """
            2 secrets are missing. Store: the test's memory. The service waited 60 s and cannot start.

              orders-db
                looked for in: shelf/orders-db
                answer: not found
                create it: put orders-db VALUE

              stripe-key
                looked for in: shelf/stripe-key
                answer: not found
                create it: put stripe-key VALUE

            """);
        failure.ToString().ShouldBe(failure.Message, "a stack trace says nothing about a secret that somebody has to create");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task A_secret_that_is_empty_is_as_good_as_missing(string value)
    {
        _store.Values["stripe-key"] = value;

        (await Should.ThrowAsync<SecretsUnavailableException>(() => TestService.StartAsync(_clock, _log, _store, StripeKey))).Message
            .ShouldContain("answer: it exists but is empty");
    }

    [Fact]
    public async Task A_secret_that_is_created_meanwhile_lets_the_start_go_on()
    {
        var start = TestService.StartAsync(_clock, _log, _store, StripeKey);
        await Eventually.IsTrueAsync("the first tries", () => _store.Reads > 2);
        _store.Values["stripe-key"] = "sk_live_1";

        await using var service = await start;

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
    }

    [Fact]
    public async Task A_store_that_cannot_be_asked_is_tried_until_the_deadline_and_its_reason_is_given()
    {
        _store.Failure = new SecretStoreException("it is sealed");

        var failure = await Should.ThrowAsync<SecretsUnavailableException>(() => TestService.StartAsync(_clock, _log, _store, StripeKey));

        failure.Message.ShouldContain("answer: it is sealed");
        _store.Reads.ShouldBeInRange(5, 30);
    }

    [Fact]
    public async Task A_store_that_never_answers_does_not_hold_the_start_beyond_the_deadline()
    {
        _store.Gate = new TaskCompletionSource().Task;
        var start = TestService.StartAsync(_clock, _log, _store, StripeKey);
        await Eventually.IsTrueAsync("the reading", () => _store.Reads > 0);

        while (!start.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1);
        }

        (await Should.ThrowAsync<SecretsUnavailableException>(() => start)).Message.ShouldContain("answer: no answer within 10 s");
    }

    [Fact]
    public async Task An_optional_secret_is_not_waited_for()
    {
        await using var service = await TestService.StartAsync(_clock, _log, _store, StripeKey with { Optional = true });

        service.Configuration["Secrets:stripe-key"].ShouldBeNull();
        _store.Reads.ShouldBe(1);
    }

    [Fact]
    public async Task A_value_in_the_environment_is_taken_where_the_store_has_none()
    {
        await using var service = await TestService.StartAsync(
            _clock, _log, _store, builder => builder.Configuration["Secrets:stripe-key"] = "sk_from_environment", StripeKey);

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_from_environment");
        _clock.GetUtcNow().ShouldBe(new TestClock().GetUtcNow(), "nothing was waited for");
    }

    [Fact]
    public async Task In_Development_a_missing_secret_is_a_warning_with_the_command_and_the_service_is_not_ready()
    {
        await using var service =
            await TestService.StartAsync(_clock, _log, builder => builder.Environment.EnvironmentName = "Development", StripeKey);

        service.Session.MissingMessage()!.ShouldContain("dotnet user-secrets set \"Secrets:stripe-key\" \"VALUE\"");
        (await service.HealthAsync()).Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy);
        (await service.HealthAsync()).Tags.ShouldContain("ready");
    }

    [Fact]
    public async Task A_store_whose_package_is_not_referenced_is_named_with_the_command_that_adds_it() =>
        (await Should.ThrowAsync<SecretsUnavailableException>(() => TestService.StartAsync(
            _clock, _log, builder => builder.Configuration["Platform:Secrets:Store"] = "azure-key-vault", StripeKey))).Message.ShouldBe(
            "Platform:Secrets:Store is 'azure-key-vault', which is not a store of this service. Available stores: development, files, none, vault. " +
            $"Add the package: {SdkPackages.AddCommand("PlatformSdk.Secrets.AzureKeyVault")}");

    [Fact]
    public async Task Every_wrong_setting_is_named_at_once()
    {
        var failure = await Should.ThrowAsync<SecretsUnavailableException>(() => TestService.StartAsync(
            _clock, _log, _store,
            builder =>
            {
                builder.Configuration["Platform:Secrets:ReadTimeout"] = "soon";
                builder.Configuration["Platform:Secrets:Concurrency"] = "0";
            },
            StripeKey));

        failure.Message.ShouldContain("'Platform:Secrets:ReadTimeout' is 'soon'; it must be a duration");
        failure.Message.ShouldContain("Concurrency must be between 1 and 64");
    }

    [Fact]
    public async Task A_misspelt_setting_is_named_with_what_was_meant()
    {
        var failure = await Should.ThrowAsync<SecretsUnavailableException>(() => TestService.StartAsync(
            _clock, _log,
            builder =>
            {
                builder.Configuration["Platform:Secrets:Store"] = "files";
                builder.Configuration["Platform:Secrets:RefreshIntervall"] = "1m";
                builder.Configuration["Platform:Secrets:Adress"] = "https://vault.example.com";
                builder.Configuration["Platform:Secrets:Paths:stripe-kye"] = "elsewhere";
            },
            StripeKey));

        failure.Message.ShouldContain("'Platform:Secrets:RefreshIntervall' is not a platform setting; did you mean 'RefreshInterval'?");
        failure.Message.ShouldContain("'Platform:Secrets:Adress' is not a platform setting; did you mean 'Address'?");
        failure.Message.ShouldContain("'Platform:Secrets:Paths:stripe-kye' is not a need of this service; did you mean 'stripe-key'?");
    }

    [Fact]
    public async Task What_another_store_would_read_and_the_paths_of_other_services_are_no_mistakes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stripe-key", "sk_live_1");
        await using var service = await TestService.StartAsync(
            _clock, _log,
            builder =>
            {
                builder.Configuration["Platform:Secrets:Store"] = "files";
                builder.Configuration["Platform:Secrets:Path"] = folder.Path;
                foreach (var name in StoreSettingNames.Names.Where(name => name != "Path")) builder.Configuration[$"Platform:Secrets:{name}"] =
                    "left over";
                builder.Configuration["Platform:Secrets:Paths:payments-db"] = "elsewhere";
            },
            StripeKey);

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
    }

    [Fact]
    public async Task A_store_of_ones_own_may_have_settings_of_its_own()
    {
        _store.Values["stripe-key"] = "sk_live_1";
        await using var service =
            await TestService.StartAsync(_clock, _log, _store, builder => builder.Configuration["Platform:Secrets:Shelf"] = "3", StripeKey);

        service.Configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
    }

    [Fact]
    public void Every_setting_of_Vault_is_a_known_one()
        => typeof(Secrets.Vault.Settings.VaultOptions).GetProperties().Select(property => property.Name).Except(["CaPem"])
        .ShouldBeSubsetOf(StoreSettingNames.Names);

    [Fact]
    public async Task Many_secrets_are_read_together_and_never_more_than_allowed()
    {
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        PlatformNeed[] needs = [.. Enumerable.Range(0, 30).Select(i => new PlatformNeed($"key-{i}", "secret"))];
        foreach (var need in needs) _store.Values[need.Name] = $"value of {need.Name}";
        var start = TestService.StartAsync(_clock, _log, _store, needs);
        await Eventually.IsTrueAsync("eight readings", () => _store.Reads == 8);

        gate.SetResult();
        await using var service = await start;

        _store.MostAtOnce.ShouldBe(8);
        service.Configuration["Secrets:key-29"].ShouldBe("value of key-29");
    }
}
