using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Secrets.Tests.Provider;

/// <summary>With the system's clock and the host's own background work.</summary>
public sealed class RunningHostTests
{
    private static HostApplicationBuilder Builder(string folder)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Path"] = folder;
        builder.Configuration["Platform:Secrets:RefreshInterval"] = "1s";
        builder.Configuration["Platform:Shutdown:Drain"] = "0s";
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = [new("stripe-key", "secret")] });
        return builder;
    }

    [Fact]
    public async Task A_mounted_file_that_changes_is_seen_by_the_running_service()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stripe-key", "sk_live_1\n");
        using var host = Builder(folder.Path).Build();
        var configuration = host.Services.GetRequiredService<IConfiguration>();
        configuration["Secrets:stripe-key"].ShouldBe("sk_live_1");
        await host.StartAsync();

        folder.Write("stripe-key", "sk_live_2\n");

        await Eventually.IsTrueAsync("the new value", () => configuration["Secrets:stripe-key"] == "sk_live_2");
        await host.StopAsync();
    }

    [Fact]
    public async Task A_listener_that_throws_does_not_end_the_refresh()
    {
        using var folder = new TemporaryFolder();
        folder.Write("stripe-key", "sk_live_1");
        using var host = Builder(folder.Path).Build();
        var configuration = (IConfigurationRoot)host.Services.GetRequiredService<IConfiguration>();
        var calls = 0;
        using var listening = Microsoft.Extensions.Primitives.ChangeToken.OnChange(configuration.GetReloadToken, () =>
        {
            calls++;
            throw new InvalidOperationException("a careless listener");
        });
        await host.StartAsync();

        folder.Write("stripe-key", "sk_live_2");
        await Eventually.IsTrueAsync("the listener", () => calls > 0);
        folder.Write("stripe-key", "sk_live_3");

        await Eventually.IsTrueAsync("the third value", () => configuration["Secrets:stripe-key"] == "sk_live_3");
        await host.StopAsync();
    }

    [Fact]
    public async Task The_store_is_disposed_with_the_host()
    {
        var store = new DisposableStore();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Store"] = "test";
        builder.Configuration["Platform:Shutdown:Drain"] = "0s";
        builder.AddPlatform(
            new() { Name = "orders", Owner = "team", Needs = [new("stripe-key", "secret")] }, null, packages =>
                packages.AddSecretStore("test", _ => store));
        using (var host = builder.Build())
        {
            await host.StartAsync();
            await host.StopAsync();
            store.IsDisposed.ShouldBeFalse("the last requests may still need it");
        }

        store.IsDisposed.ShouldBeTrue();
    }

    private sealed class DisposableStore : ISecretStore, IDisposable
    {
        internal bool IsDisposed { get; private set; }

        public string Name => "disposable";

        public ValueTask<SecretReading> ReadAsync(SecretReference secret, CancellationToken cancellationToken) =>
            ValueTask.FromResult(SecretReading.Found("a value"));

        public string Locate(SecretReference secret) => secret.Name;

        public string CreateCommand(SecretReference secret) => secret.Name;

        public void Dispose() => IsDisposed = true;
    }
}
