using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace PlatformSdk.Postgres.Tests;

/// <summary>From the store to the pool: credentials as an operator mounts them, a running service, a real server.</summary>
public sealed class SecretStoreTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private async Task<IHost> StartAsync(string user, string password, string refreshInterval)
    {
        Write(user, password);
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Path"] = _temporary.Path;
        builder.Configuration["Platform:Secrets:RefreshInterval"] = refreshInterval;
        builder.Configuration["Platform:Shutdown:Drain"] = "0s";
        builder.Configuration["Platform:Health:Period"] = "100ms";
        builder.Configuration["ConnectionStrings:orders-db"] = $"Host=127.0.0.1;Port={server.Port};Database=postgres;SSL Mode=Disable";
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = [new("orders-db", "postgres")] }, null, PostgresNeed.Register);
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Credentials_that_change_in_the_store_are_the_ones_that_log_in()
    {
        var (first, second) = (await server.CreateRoleAsync("password-1"), await server.CreateRoleAsync("password-2"));
        using var host = await StartAsync(first, "password-1", "1s");
        var database = host.Services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db");
        (await WhoAsync(database)).ShouldBe(first);

        Write(second, "password-2");

        await Eventually.IsTrueAsync("the second user", async () => await WhoAsync(database) == second);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_refused_password_makes_the_store_be_asked_at_once()
    {
        var role = await server.CreateRoleAsync("password-1");
        using var host = await StartAsync(role, "password-1", "1h");
        var database = host.Services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db");
        (await WhoAsync(database)).ShouldBe(role);

        await server.ExecuteAsync($"ALTER ROLE {role} PASSWORD 'password-2'");
        Write(role, "password-2");
        await server.ExecuteAsync($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = '{role}'");

        await Eventually.IsTrueAsync("a new connection", async () => await WhoAsync(database) == role);
        await host.StopAsync();
    }

    private static async Task<string> WhoAsync(NpgsqlDataSource database)
    {
        try
        {
            await using var command = database.CreateCommand("SELECT current_user::text");
            return (string)(await command.ExecuteScalarAsync())!;
        }
        catch (NpgsqlException failure)
        {
            return failure.Message;
        }
    }

    // As the kubelet does: both at once.
    private void Write(string user, string password)
    {
        var need = Path.Combine(_temporary.Path, "orders-db");
        var data = Directory.CreateDirectory(Path.Combine(_temporary.Path, $".{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(data, "username"), user);
        File.WriteAllText(Path.Combine(data, "password"), password + "\n");
        if (Directory.Exists(need)) Directory.Delete(need);
        Directory.CreateSymbolicLink(need, data);
    }
}
