using Npgsql;

namespace PlatformSdk.Postgres.Tests;

public sealed class TlsTests(PostgresServer server)
{
    private async Task<TestService> ServiceAsync(string options, string environment) =>
        new(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1", options), environment);

    [Fact]
    public async Task In_a_cluster_the_certificate_of_the_server_is_verified_without_anybody_asking_for_it()
    {
        await using var service = await ServiceAsync("", "Production");

        var failure = await Should.ThrowAsync<NpgsqlException>(() => service.AskAsync("SELECT current_user::text"));

        failure.ToString().ShouldContain("certificate");
        failure.ToString().ShouldNotContain("password-1");
    }

    [Fact]
    public async Task A_named_authority_is_believed()
    {
        await using var service = await ServiceAsync($"Root Certificate={server.Authority}", "Production");

        (await service.AskAsync("SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).ShouldBe("true");
    }

    [Fact]
    public async Task On_a_laptop_any_server_will_do()
    {
        await using var service = await ServiceAsync("", "Development");

        (await service.AskAsync("SELECT current_user::text")).ShouldStartWith("role");
    }
}
