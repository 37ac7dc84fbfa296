using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace PlatformSdk.Postgres.Tests;

/// <summary>From the store to the pool: credentials as an operator mounts them, a running service, a real server.</summary>
public sealed class SecretStoreTests(PostgresServer server)
{
    [Fact]
    public async Task Credentials_that_change_in_the_store_are_the_ones_that_log_in()
    {
        var (first, second) = (await server.CreateRoleAsync("password-1"), await server.CreateRoleAsync("password-2"));
        var folder = Directory.CreateTempSubdirectory("platform-").FullName;
        Write(folder, first, "password-1");
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Path"] = folder;
        builder.Configuration["Platform:Secrets:RefreshInterval"] = "1s";
        builder.Configuration["Platform:Shutdown:Drain"] = "0s";
        builder.Configuration["ConnectionStrings:orders-db"] = $"Host=127.0.0.1;Port={server.Port};Database=postgres;SSL Mode=Disable";
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = [new("orders-db", "postgres")] }, null, PostgresNeed.Register);
        using var host = builder.Build();
        await host.StartAsync();
        var database = host.Services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db");
        (await WhoAsync(database)).ShouldBe(first);

        Write(folder, second, "password-2");

        await Eventually.IsTrueAsync("the second user", async () => await WhoAsync(database) == second);
        await host.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> WhoAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("SELECT current_user::text");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    // As the kubelet does: both at once.
    private static void Write(string folder, string user, string password)
    {
        var need = Directory.CreateDirectory(Path.Combine(folder, "orders-db")).FullName;
        var data = Directory.CreateDirectory(Path.Combine(folder, $".{user}")).FullName;
        File.WriteAllText(Path.Combine(data, "username"), user);
        File.WriteAllText(Path.Combine(data, "password"), password + "\n");
        Directory.Delete(need);
        Directory.CreateSymbolicLink(need, data);
    }
}
