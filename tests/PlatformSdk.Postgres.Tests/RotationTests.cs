
namespace PlatformSdk.Postgres.Tests;

public sealed class RotationTests(PostgresServer server)
{

    [Fact]
    public async Task A_rotated_user_serves_the_next_command_of_a_data_source_that_somebody_holds()
    {
        var (first, second) = (await server.CreateRoleAsync("password-1"), await server.CreateRoleAsync("password-2"));
        await using var service = new TestService(server.ConnectionString(first, "password-1"));
        var held = service.DataSource;
        (await service.AskAsync("SELECT current_user::text")).ShouldBe(first);

        service.Rotate(server.ConnectionString(second, "password-2"));

        (await service.AskAsync("SELECT current_user::text")).ShouldBe(second);
        service.DataSource.ShouldBeSameAs(held);
    }

    [Fact]
    public async Task A_user_that_was_rotated_before_the_first_connection_is_taken_over_with_it()
    {
        var (first, second) = (await server.CreateRoleAsync("password-1"), await server.CreateRoleAsync("password-2"));
        await using var service = new TestService(server.ConnectionString(first, "password-1"));
        _ = service.DataSource;

        service.Rotate(server.ConnectionString(second, "password-2"));

        (await service.AskAsync("SELECT current_user::text")).ShouldBe(first, "its lease still runs");
        (await service.AskAsync("SELECT current_user::text")).ShouldBe(second);
    }

    [Fact]
    public async Task A_rotated_password_is_used_for_new_connections_and_open_ones_go_on()
    {
        var role = await server.CreateRoleAsync("password-1");
        await using var service = new TestService(server.ConnectionString(role, "password-1"));
        await using var open = await service.DataSource.OpenConnectionAsync();
        var pid = open.ProcessID;

        await server.ExecuteAsync($"ALTER ROLE {role} PASSWORD 'password-2'");
        service.Rotate(server.ConnectionString(role, "password-2"));

        await using var another = await service.DataSource.OpenConnectionAsync();
        another.ProcessID.ShouldNotBe(pid);
        open.State.ShouldBe(System.Data.ConnectionState.Open);
    }

    [Theory]
    [InlineData("no connection string; Password=leak-me-not")]
    [InlineData("")]
    public async Task A_connection_string_that_is_none_changes_nothing_and_is_not_repeated(string broken)
    {
        var role = await server.CreateRoleAsync("password-1");
        await using var service = new TestService(server.ConnectionString(role, "password-1"));
        await service.AskAsync("SELECT current_user::text");

        service.Rotate(broken);

        (await service.AskAsync("SELECT current_user::text")).ShouldBe(role);
        service.Log.Text.ShouldContain("The new connection string of orders-db is ignored");
        service.Log.Text.ShouldNotContain("leak-me-not");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Sixty_rotations_in_a_row_fail_no_command_of_fifty_clients(bool rotatesTheUser)
    {
        var role = await server.CreateRoleAsync("password-0");
        await using var service =
            new TestService(server.ConnectionString(role, "password-0", "SSL Mode=Disable;Maximum Pool Size=50;Minimum Pool Size=50"));
        var clients = new AskingClients(service, TimeSpan.Zero);
        await Eventually.IsTrueAsync("a pool that is warm", () => clients.Commands > 500);

        for (var i = 1; i <= 60; i++) role = await RotateAsync(service, role, i, rotatesTheUser, clients);
        await clients.StopAsync();

        clients.Failures.ShouldBeEmpty();
        clients.Commands.ShouldBeGreaterThan(1000);
        clients.Users.ShouldBe(rotatesTheUser ? 61 : 1);
    }

    private async Task<string> RotateAsync(TestService service, string role, int round, bool rotatesTheUser, AskingClients clients)
    {
        const string options = "SSL Mode=Disable;Maximum Pool Size=50;Minimum Pool Size=50";
        var password = $"password-{round}";
        if (!rotatesTheUser)
        {
            await server.ExecuteAsync($"ALTER ROLE {role} PASSWORD '{password}'");
            service.Rotate(server.ConnectionString(role, password, options));
            var before = clients.Commands;
            await Eventually.IsTrueAsync("commands with the new password", () => clients.Commands > before + 20);
            return role;
        }

        var next = await server.CreateRoleAsync(password);
        service.Rotate(server.ConnectionString(next, password, options));
        await Eventually.IsTrueAsync("a command of the new user", () => clients.HaveBeen(next));
        return next;
    }
}
