using Microsoft.Extensions.Configuration;
using PlatformSdk.Secrets.Vault;

namespace PlatformSdk.Secrets.Tests.Support;

/// <summary>A service with one Vault, its clock and its log.</summary>
public abstract class VaultTest : IAsyncLifetime
{
    private readonly List<IDisposable> _stores = [];

    protected static readonly SecretReference StripeKey = new("stripe-key", "secret");
    protected static readonly SecretReference Database = new("orders-db", "postgres") { Path = "database/creds/readonly" };
    protected const string StripePath = "secret/data/orders/stripe-key";

    protected TestClock Clock { get; } = new();

    protected LogSink Log { get; } = new();

    protected List<string> Concealed { get; } = [];

    protected FakeVault Vault { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Vault = await FakeVault.StartAsync(Clock);

    public async ValueTask DisposeAsync()
    {
        _stores.ForEach(store => store.Dispose());
        await Vault.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A store that logs in by AppRole, unless the settings say otherwise.</summary>
    protected VaultSecretStore Store(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Platform:Secrets:Address"] = Vault.Address,
            ["Platform:Secrets:Auth"] = "approle",
            ["Platform:Secrets:RoleId"] = "role",
            ["Platform:Secrets:SecretId"] = "secret",
            ["Platform:Secrets:MaxRetries"] = "0",
        };
        foreach (var (key, value) in settings) all[key.StartsWith("VAULT_", StringComparison.Ordinal) ? key : $"Platform:Secrets:{key}"] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var context = new SecretStoreContext(
            new() { Name = "orders", Owner = "team" }, configuration.GetSection("Platform:Secrets"), configuration, Clock, Log.CreateLogger());
        var store = new VaultSecretStore(context with { Conceal = Concealed.Add });
        _stores.Add(store);
        return store;
    }

    protected static Task<SecretReading> ReadAsync(VaultSecretStore store, SecretReference? secret = null) =>
        store.ReadAsync(secret ?? StripeKey, CancellationToken.None).AsTask();

    protected static async Task<string> FailureAsync(VaultSecretStore store, SecretReference? secret = null) =>
        (await Should.ThrowAsync<SecretStoreException>(() => ReadAsync(store, secret))).Message;
}
