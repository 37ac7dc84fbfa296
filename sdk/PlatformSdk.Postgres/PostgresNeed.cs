using System.ComponentModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Health;
using PlatformSdk.Hosting;
using PlatformSdk.Migrations;
using PlatformSdk.Needs;
using PlatformSdk.Postgres.Connections;
using PlatformSdk.Postgres.Migrations;
using PlatformSdk.Secrets.Reading;

namespace PlatformSdk.Postgres;

/// <summary>Sets up a need of type <c>postgres</c>: a data source with the need's name, its health check and its telemetry.</summary>
public static class PostgresNeed
{
    private const string Telemetry = "Npgsql";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private static string Type => NeedTypes.Postgres.Name;

    /// <summary>Adds the type of need; the build generates the call.</summary>
    /// <param name="registrations">The registrations to add to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(PlatformRegistrations registrations)
    {
        ArgumentNullException.ThrowIfNull(registrations);
        registrations.AddNeed(Type, Add);
    }

    private static void Add(PlatformNeedContext context)
    {
        var (services, need) = (context.Builder.Services, context.Need);
        var defaults = new ConnectionDefaults(context.Description.Name, context.Builder.Environment, NeedTls.Find(context.Builder));
        context.AddNameCheck<PostgresOptions>();
        services.AddKeyedSingleton(need.Name, (provider, _) => new RotatingDataSource(
            need.Name, provider.GetRequiredService<IConfiguration>(), defaults,
            provider.GetRequiredService<IOptionsMonitor<PostgresOptions>>().Get(need.Name), provider.GetRequiredService<ILoggerFactory>(),
            new(need.Name, provider.GetService<SecretsSession>(), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<CredentialWatch>>())));
        services.TryAddKeyedSingleton(need.Name, (provider, name) => provider.GetRequiredKeyedService<RotatingDataSource>(name).DataSource);
        // Also without a key if there is only one.
        if (context.Description.Needs.Count(other => other.Type == Type) == 1)
            services.TryAddSingleton(provider => provider.GetRequiredKeyedService<NpgsqlDataSource>(need.Name));

        var gates = !need.Optional;
        services.AddHealthChecks().Add(NeedCheck.Create(need, gates, provider => new PostgresHealthCheck(need.Name, provider)));

        if (need.Migrations is { } migrations)
            AddMigrations(context, migrations, defaults, gates);

        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(Telemetry));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(Telemetry));
        // Npgsql logs every command at Information.
        services.Configure<LoggerFilterOptions>(options => options.AddDefaultRules(new LoggerFilterRule(null, Telemetry, LogLevel.Warning, null)));
    }

    /// <summary>EF Core logs every command at Information too, also that of its history. Any rule of the service for EF Core holds instead.</summary>
    private static void QuietEntityFramework(LoggerFilterOptions options)
    {
        if (options.Rules.All(rule => rule.CategoryName?.StartsWith(EntityFramework, StringComparison.OrdinalIgnoreCase) != true))
            options.AddDefaultRules(new LoggerFilterRule(null, EntityFramework + ".Database.Command", LogLevel.Warning, null));
    }

    private static void AddMigrations(PlatformNeedContext context, PlatformMigrations migrations, ConnectionDefaults defaults, bool gates)
    {
        var (services, need) = (context.Builder.Services, context.Need.Name);
        if (migrations.Context is not null)
            services.Configure<LoggerFilterOptions>(QuietEntityFramework);
        services.AddKeyedSingleton<IMigrator>(need, (provider, _) =>
        {
            var database = new MigratedDatabase(need, context.Description.Name, migrations.Role,
                new(need, provider.GetRequiredService<IConfiguration>(), defaults,
                    provider.GetRequiredService<IOptionsMonitor<PostgresOptions>>().Get(need)),
                () => provider.GetRequiredKeyedService<NpgsqlDataSource>(need), provider.GetRequiredService<IHostEnvironment>().IsDevelopment());
            return migrations.Context is ContextMigrations contexts ? contexts.CreateMigrator(database, provider)
                : new ScriptMigrator(database, MigrationScript.Read(migrations));
        });
        services.AddSingleton(provider => provider.GetRequiredKeyedService<IMigrator>(need));
        // One for the whole process: it remembers that it has seen the schema.
        services.AddKeyedSingleton(need, (provider, _) => new SchemaCheck(provider.GetRequiredKeyedService<IMigrator>(need)));
        services.AddHealthChecks().Add(OwnCheck.Create(
            SchemaCheck.NameFor(need), provider => provider.GetRequiredKeyedService<SchemaCheck>(need),
            gates ? HealthStatus.Unhealthy : HealthStatus.Degraded, gates ? [HealthTags.Ready, Type] : [Type]));
    }
}
