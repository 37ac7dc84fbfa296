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

    [Fact]
    public async Task A_part_that_is_set_wins_over_the_connection_string_of_the_configuration()
    {
        _configuration["ConnectionStrings:orders-db"] = "Host=localhost";
        _configuration["Secrets:orders-db:password"] = "pw";

        var fields = (await Store.ReadAsync(Database, CancellationToken.None)).Fields;

        fields.Keys.ShouldBe(["password"]);
    }

    [Fact]
    public async Task A_secret_of_its_own_is_no_connection_string()
    {
        _configuration["ConnectionStrings:stripe-key"] = "Host=localhost";

        (await Store.ReadAsync(new SecretReference("stripe-key", "secret"), CancellationToken.None)).IsFound.ShouldBeFalse();
    }

    [Theory]
    [InlineData("secret", "configuration key Secrets:orders-db", "user-secrets set \"Secrets:orders-db\" \"VALUE\"")]
    [InlineData("postgres", "configuration key ConnectionStrings:orders-db",
        "user-secrets set \"ConnectionStrings:orders-db\" \"CONNECTION STRING\"")]
    public void It_says_where_it_looks_and_how_to_set_it(string type, string place, string command)
    {
        var secret = new SecretReference("orders-db", type);

        Store.Locate(secret).ShouldBe(place);
        Store.CreateCommand(secret).ShouldEndWith(command);
        Store.Name.ShouldBe("user secrets and environment variables");
    }
}
