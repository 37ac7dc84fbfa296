using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using PlatformSdk.Postgres.EntityFrameworkCore;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>A version of a service, with the scripts that it brings.</summary>
internal sealed class MigratedService : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly List<string> _lines = [];

    internal MigratedService(string connectionString, IEnumerable<(string Name, string Sql)> scripts, string? role = null,
        string environment = "Production", TimeSpan? deadline = null, Written written = Written.Sql,
        Action<ILoggingBuilder>? logging = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration["Platform:Secrets:Store"] = "none";
        builder.Configuration["Platform:Health:Period"] = "1h";
        builder.Configuration["ConnectionStrings:orders-db"] = connectionString;
        if (deadline is { } patience) builder.Configuration["Platform:Migrations:Deadline"] = $"{patience.TotalSeconds}s";
        builder.Logging.AddProvider(Log);
        logging?.Invoke(builder.Logging);
        var migrations = written == Written.EfCore
            ? new PlatformMigrations { Context = PlatformContext.For<OrdersContext>(), Role = role }
            : new PlatformMigrations { Scripts = ScriptAssembly.Folder, Assembly = ScriptAssembly.Load(scripts), Role = role };
        builder.AddPlatform(new() { Name = "orders", Owner = "team", Needs = [new("orders-db", "postgres") { Migrations = migrations }] }, null,
            PostgresNeed.Register);
        if (written == Written.EfCore)
        {
            var assembly = ContextAssembly.Load(scripts);
            builder.Services.AddDbContextPool<OrdersContext>((services, options) => options.UseNpgsql(
                services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db"), npgsql => npgsql.MigrationsAssembly(assembly)));
        }
        _host = builder.Build();
    }

    internal LogSink Log { get; } = new();

    internal NpgsqlDataSource DataSource => _host.Services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db");

    internal IServiceProvider Services => _host.Services;

    /// <summary>What the migrator has printed.</summary>
    internal string Output
    {
        get
        {
            lock (_lines) return string.Join('\n', _lines);
        }
    }

    internal Task StartAsync() => _host.StartAsync();

    internal Task MigrateAsync() => _host.Services.ApplyMigrationsAsync(line =>
    {
        lock (_lines) _lines.Add(line);
    });

    /// <summary>The message of the failure.</summary>
    internal async Task<string> FailToMigrateAsync() => (await Should.ThrowAsync<InvalidOperationException>(MigrateAsync)).Message;

    internal async Task<HealthReportEntry> SchemaAsync()
        => (await _host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "orders-db-schema"))
            .Entries["orders-db-schema"];

    internal async Task ShouldBeReadyAsync() => (await SchemaAsync()).Status.ShouldBe(HealthStatus.Healthy);

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
    }
}
