using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PlatformSdk.Postgres.Tests.Support;

/// <summary>A service with one PostgreSQL need, whose connection string the test changes as a secret store would.</summary>
internal sealed class TestService : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly IConfigurationRoot _configuration;

    internal TestService(string connectionString, string environment = "Production", Action<IServiceCollection>? services = null,
        bool optional = false, string? tls = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment });
        builder.Configuration["Platform:Secrets:Store"] = "none";
        builder.Configuration["ConnectionStrings:orders-db"] = connectionString;
        builder.Configuration[Contract.NeedSettings.Tls] = tls;
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.AddProvider(Log);
        builder.AddPlatform(
            new() { Name = "orders", Owner = "team", Needs = [new("orders-db", "postgres") { Optional = optional }] }, null, PostgresNeed.Register);
        services?.Invoke(builder.Services);
        _host = builder.Build();
        _configuration = (IConfigurationRoot)_host.Services.GetRequiredService<IConfiguration>();
    }

    internal LogSink Log { get; } = new();

    internal IServiceProvider Services => _host.Services;

    internal NpgsqlDataSource DataSource => _host.Services.GetRequiredKeyedService<NpgsqlDataSource>("orders-db");

    internal Task StartAsync() => _host.StartAsync();

    internal void Rotate(string connectionString)
    {
        _configuration["ConnectionStrings:orders-db"] = connectionString;
        _configuration.Reload();
    }

    internal async Task<string> AskAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host) await host.DisposeAsync();
    }
}
