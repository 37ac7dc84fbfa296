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

    [Theory]
    [InlineData("Dev", "optional", true)]
    [InlineData("Staging", "required", false)]
    [InlineData("Development", "required", false)]
    [InlineData("Production", null, false)]
    public async Task The_manifest_decides_whether_an_unknown_server_will_do(string environment, string? tls, bool answers)
    {
        await using var service =
            new TestService(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1", ""), environment, tls: tls);

        var asking = service.AskAsync("SELECT current_user::text");

        if (answers) (await asking).ShouldStartWith("role");
        else (await Should.ThrowAsync<NpgsqlException>(() => asking)).ToString().ShouldContain("certificate");
    }

    [Theory]
    [InlineData("SSL Mode=Disable", "false")]
    [InlineData("SSL Mode=Require", "true")]
    [InlineData("Ssl Mode=Prefer", "true")]
    public async Task A_connection_string_that_says_its_own_mode_has_it(string options, string encrypted)
    {
        await using var service =
            new TestService(server.ConnectionString(await server.CreateRoleAsync("password-1"), "password-1", options), "Production",
            tls: "required");

        (await service.AskAsync("SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()")).ShouldBe(encrypted);
    }

    [Fact]
    public async Task On_a_laptop_any_server_will_do()
    {
        await using var service = await ServiceAsync("", "Development");

        (await service.AskAsync("SELECT current_user::text")).ShouldStartWith("role");
    }
}
