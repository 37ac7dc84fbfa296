namespace PlatformSdk.Postgres.Tests;

/// <summary>A class of its own, so that its twenty seconds run beside the other tests.</summary>
public sealed class RotationUnderLoadTests(PostgresServer server)
{
    private const string Pool = "SSL Mode=Disable;Maximum Pool Size=50";

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_rotation_every_second_for_twenty_seconds_fails_no_command_of_fifty_clients()
    {
        var role = await server.CreateRoleAsync("password-0");
        await using var service = new TestService(server.ConnectionString(role, "password-0", Pool));
        // They think between their commands: the machine has other tests to run.
        var clients = new AskingClients(service, TimeSpan.FromMilliseconds(10));

        using var seconds = new PeriodicTimer(s_second);
        for (var second = 1; second <= 20; second++)
        {
            await seconds.WaitForNextTickAsync();
            role = await RotateAsync(service, role, second);
        }

        await clients.StopAsync();

        clients.Failures.ShouldBeEmpty();
        clients.Commands.ShouldBeGreaterThan(1000);
        clients.Users.ShouldBeGreaterThan(8, "every other rotation brings a new user");
    }

    /// <summary>By turns a new user, as dynamic credentials come, and a new password of the same one.</summary>
    private async Task<string> RotateAsync(TestService service, string role, int second)
    {
        var password = $"password-{second}";
        if (second % 2 == 0)
            role = await server.CreateRoleAsync(password);
        else
            await server.ExecuteAsync($"ALTER ROLE {role} PASSWORD '{password}'");
        service.Rotate(server.ConnectionString(role, password, Pool));
        return role;
    }
}
