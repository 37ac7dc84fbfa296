using System.Net;

namespace PlatformSdk.Postgres.Tests;

/// <summary>
/// A real process, a real server, leases of an hour: what an operator revokes must be replaced within moments, whichever command meets it.
/// </summary>
public sealed class RevokedLeaseTests(PostgresServer server)
{
    private const string Orders = "SELECT count(*) FROM orders_of_leases";

    public static TheoryData<Compilation, string, string, string> Ends => new()
    {
        // What the lease's end does to the role, what the pool is like, and which commands the service runs.
        { Compilation.Managed, "REVOKE ALL ON orders_of_leases FROM \"{0}\"; DROP ROLE \"{0}\"", "Minimum Pool Size=1", Orders },
        { Compilation.Native, "REVOKE ALL ON orders_of_leases FROM \"{0}\"; DROP ROLE \"{0}\"", "Minimum Pool Size=1", Orders },
        { Compilation.Managed, "REVOKE ALL ON orders_of_leases FROM \"{0}\"; DROP ROLE \"{0}\"", "Pooling=false", Orders },
        { Compilation.Managed, "ALTER ROLE \"{0}\" NOLOGIN", "Pooling=false", Orders },
        { Compilation.Managed, "ALTER ROLE \"{0}\" PASSWORD 'another'", "Pooling=false", Orders },
        { Compilation.Managed, "ALTER ROLE \"{0}\" VALID UNTIL '2020-01-01'", "Pooling=false", Orders },
        { Compilation.Managed, "REVOKE ALL ON orders_of_leases FROM \"{0}\"; DROP ROLE \"{0}\"; SELECT pg_terminate_backend(pid) FROM " +
            "pg_stat_activity WHERE usename = '{0}'", "", Orders },
        { Compilation.Managed, "REVOKE ALL ON orders_of_leases FROM \"{0}\"; DROP ROLE \"{0}\"", "", "SELECT current_user" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_revoked_lease_is_replaced_by_the_first_command_that_meets_it(Compilation compilation, string end, string pool, string sql)
    {
        await using var service = await DatabaseService.StartAsync(
            server, user => string.Format(System.Globalization.CultureInfo.InvariantCulture, end, user), pool, compilation: compilation);
        (await service.QueryAsync(sql)).Status.ShouldBe(HttpStatusCode.OK);

        await service.RevokeAsync("database/creds/readonly");
        (await service.QueryAsync(sql)).Status.ShouldBe(HttpStatusCode.InternalServerError, "the one that meets it");

        await Eventually.IsTrueAsync("new credentials", async () => (await service.QueryAsync(sql)).Status == HttpStatusCode.OK);
        service.Vault.Leases.Created.ShouldBe(2);
        await Eventually.IsTrueAsync("the log line", () => service.Output.Contains("The server rejects the credentials of orders-db ("));
        service.Output.ShouldNotContain("Password-00000");
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task A_service_that_nobody_calls_replaces_it_too(Compilation compilation)
    {
        await using var service = await DatabaseService.StartAsync(server, healthPeriod: "200ms", compilation: compilation);
        (await service.QueryAsync(Orders)).Status.ShouldBe(HttpStatusCode.OK);

        await service.RevokeAsync("database/creds/readonly");

        await Eventually.IsTrueAsync("new credentials", () => service.Vault.Leases.Created == 2);
        await Eventually.IsTrueAsync("a command", async () => (await service.QueryAsync(Orders)).Status == HttpStatusCode.OK);
        await Eventually.IsTrueAsync("the log line", () => service.Output.Contains("The server rejects the credentials of orders-db ("));
    }

    [Theory]
    [InlineData("SELECT count(*) FROM not_granted", "42501")]
    [InlineData("SET ROLE no_such_role", "22023")]
    [InlineData("DROP ROLE no_such_role", "42")]
    [InlineData("SELECT pg_get_userbyid(1), 'x'::no_such_type", "42704")]
    [InlineData("SELECT 1/0", "22012")]
    public async Task A_command_that_fails_for_another_reason_replaces_nothing(string sql, string state)
    {
        await using var service = await DatabaseService.StartAsync(server);

        for (var i = 0; i < 50; i++) (await service.QueryAsync(sql)).Text.ShouldStartWith(state);
        await Eventually.IsTrueAsync("a refresh after them", () => service.Vault.CountOf("secret/data/orders/stripe-key") > 3);

        service.Vault.Leases.Created.ShouldBe(1);
        service.Output.ShouldNotContain("The server rejects");
    }

    [Fact]
    public async Task Credentials_that_are_never_good_are_made_less_and_less_often()
    {
        await using var service = await DatabaseService.StartAsync(server, options: "Pooling=false");
        service.Vault.Leases.Grant = (_, _) => { };
        await service.RevokeAsync("database/");
        var until = DateTime.UtcNow.AddSeconds(10);

        while (DateTime.UtcNow < until) (await service.QueryAsync(Orders)).Status.ShouldBe(HttpStatusCode.InternalServerError);

        // One a second would be ten; the pause doubles up to the refresh interval, which is 2 s here.
        service.Vault.Leases.Created.ShouldBeInRange(2, 8);
    }
}
