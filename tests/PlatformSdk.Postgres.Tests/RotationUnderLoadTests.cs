using System.Collections.Concurrent;

namespace PlatformSdk.Postgres.Tests;

/// <summary>A class of its own, so that its minute runs beside the other tests.</summary>
public sealed class RotationUnderLoadTests(PostgresServer server)
{
    private const string Pool = "SSL Mode=Disable;Maximum Pool Size=50";

    private static readonly TimeSpan s_second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_rotation_every_second_for_a_minute_fails_no_command_of_fifty_clients()
    {
        var role = await server.CreateRoleAsync("password-0");
        await using var service = new TestService(server.ConnectionString(role, "password-0", Pool));
        var failures = new ConcurrentQueue<Exception>();
        var users = new ConcurrentDictionary<string, bool>();
        var commands = 0;
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    users.TryAdd(await service.AskAsync("SELECT current_user::text"), true);
                    Interlocked.Increment(ref commands);
                }
                catch (Exception failure)
                {
                    failures.Enqueue(failure);
                }

                // A client thinks between its commands; the machine has other tests to run.
                await Task.Delay(10);
            }
        })).ToArray();

        using var seconds = new PeriodicTimer(s_second);
        for (var second = 1; second <= 60; second++)
        {
            await seconds.WaitForNextTickAsync();
            role = await RotateAsync(service, role, second);
        }

        await stop.CancelAsync();
        await Task.WhenAll(clients);

        failures.ShouldBeEmpty();
        commands.ShouldBeGreaterThan(1000);
        users.Count.ShouldBeGreaterThan(20, "every other rotation brings a new user");
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
