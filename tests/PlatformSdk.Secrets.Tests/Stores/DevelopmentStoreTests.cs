using Microsoft.Extensions.Configuration;
using PlatformSdk.Secrets.Development;

namespace PlatformSdk.Secrets.Tests.Stores;

public sealed class DevelopmentStoreTests : SecretStoreContract, IDisposable
{
    private readonly ConfigurationManager _configuration = new();

    protected override ISecretStore Store => new DevelopmentSecretStore(new(_configuration));

    public void Dispose() => _configuration.Dispose();

    protected override void Write(SecretReference secret, string value) => _configuration[$"Secrets:{secret.Name}"] = value;

    protected override void Write(SecretReference secret, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields) _configuration[$"Secrets:{secret.Name}:{field}"] = value;
    }

    protected override void Delete(SecretReference secret) => _configuration[$"Secrets:{secret.Name}"] = null;

    [Fact]
    public async Task A_connection_string_that_is_configured_is_enough_for_a_data_store()
    {
        _configuration["ConnectionStrings:orders-db"] = "Host=localhost;Username=postgres";

        (await Store.ReadAsync(Database, CancellationToken.None)).Fields["connectionString"].ShouldBe("Host=localhost;Username=postgres");
    }
}
