using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlatformSdk;
using PlatformSdk.Postgres;
using PlatformSdk.Postgres.EntityFrameworkCore;

namespace Orders;

/// <summary>The context of the service.</summary>
public sealed class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options);

/// <summary>A service with migrations of EF Core: those of the assembly that the setting Migrations names.</summary>
internal static class MigratedProgram
{
    internal static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var migrations = Assembly.LoadFrom(builder.Configuration["Migrations"]!);
        builder.Services.AddDbContextPool<OrdersContext>((services, options) => options.UseNpgsql(
            services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db"), npgsql => npgsql.MigrationsAssembly(migrations)));
        builder.AddPlatform(new PlatformDescription
        {
            Name = "orders",
            Owner = "team-checkout",
            Needs =
            [
                new("orders-db", "postgres")
                {
                    Migrations = new() { Context = PlatformContext.For<OrdersContext>(), Role = builder.Configuration["Role"] },
                },
            ],
        }, null, PostgresNeed.Register);
        var app = builder.Build();
        app.MapPlatform();
        await app.RunAsync();
        return 0;
    }
}
