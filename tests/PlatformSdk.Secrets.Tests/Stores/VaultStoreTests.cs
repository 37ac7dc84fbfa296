using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PlatformSdk.Secrets.Vault;

namespace PlatformSdk.Secrets.Tests.Stores;

public sealed class VaultStoreTests : OutsideStoreContract, IAsyncLifetime
{
    private readonly TestClock _clock = new();
    private FakeVault _vault = null!;
    private VaultSecretStore _store = null!;

    protected override ISecretStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _vault = await FakeVault.StartAsync(_clock);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("VAULT_ADDR", _vault.Address), new("VAULT_TOKEN", "root"), new("VAULT_MAX_RETRIES", "0"),
        ]).Build();
        _store = new(new(new() { Name = "orders", Owner = "team" }, configuration.GetSection("Platform:Secrets"), configuration, _clock,
            NullLogger.Instance));
    }

    public async ValueTask DisposeAsync()
    {
        _store.Dispose();
        await _vault.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override void Write(SecretReference secret, string value) => _vault.Secrets.Put(PathOf(secret), "value", value);

    protected override void Write(SecretReference secret, params (string Field, string Value)[] fields) =>
        _vault.Secrets.Put(PathOf(secret), new JsonObject(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Field, field.Value))));

    protected override void Delete(SecretReference secret) => _vault.Secrets.Put(PathOf(secret), "kv2-deleted");

    protected override void BreakDown() => _vault.Always = _ => Recording.Of("sealed-read");

    private static string PathOf(SecretReference secret) => $"secret/data/orders/{secret.Name}";
}
