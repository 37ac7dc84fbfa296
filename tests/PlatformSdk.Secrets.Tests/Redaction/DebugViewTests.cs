using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace PlatformSdk.Secrets.Tests.Redaction;

public sealed class DebugViewTests
{
    private readonly TestClock _clock = new();
    private readonly MemoryStore _store = new();

    [Fact]
    public async Task The_debug_view_of_the_configuration_shows_that_a_secret_is_there_and_not_what_it_is()
    {
        _store.Values["stripe-key"] = "sk_live_1";
        await using var service = await TestService.StartAsync(
            _clock, new(), _store, builder => builder.Configuration["Secrets:other"] = "below", new PlatformNeed("stripe-key", "secret"));
        var root = (IConfigurationRoot)service.Configuration;

        var view = root.GetDebugView();

        view.ShouldContain("stripe-key=[redacted] (Platform secrets)");
        view.ShouldContain("other=below");
        view.ShouldNotContain("sk_live_1");
        root["Secrets:stripe-key"].ShouldBe("sk_live_1", "the program itself reads on");
    }

    [Fact]
    public async Task A_program_that_lists_the_roots_still_reads_its_secrets()
    {
        _store.Values["stripe-key"] = "sk_live_1";
        await using var service = await TestService.StartAsync(_clock, new(), _store, new PlatformNeed("stripe-key", "secret"));

        var all = service.Configuration.AsEnumerable().ToDictionary();

        all["Secrets:stripe-key"].ShouldBe("sk_live_1");
        service.Configuration.GetSection("Secrets").GetChildren().Select(child => child.Key).ShouldContain("stripe-key");
    }

    [Fact]
    public void The_texts_of_our_own_types_hold_no_value()
    {
        var reading = SecretReading.Found("sk_live_1");
        var context = new SecretStoreContext(
            new() { Name = "orders", Owner = "team" }, new ConfigurationBuilder().Build().GetSection("x"), new ConfigurationBuilder().Build(),
            TimeProvider.System, NullLogger.Instance);

        reading.ToString().ShouldNotContain("sk_live_1");
        context.ToString().ShouldNotContain("sk_live_1");
    }
}
