using System.Reflection;
using PlatformSdk;
using PlatformSdk.Postgres;

namespace Orders;

/// <summary>
/// Programs of every kind with migrations: those that are embedded here, or those of the assembly that the setting Scripts names. Each says when it
/// really starts.
/// </summary>
internal static class MigratedProgram
{
    internal static Task<int> RunAsync(string kind, string[] args) => kind switch
    {
        "worker" => RunWorkerAsync(args),
        "job" => RunJobAsync(args),
        _ => RunServiceAsync(args),
    };

    private static async Task<int> RunServiceAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        Add(builder, PlatformKind.Service);
        var app = builder.Build();
        app.MapPlatform();
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> RunWorkerAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        Add(builder, PlatformKind.Worker);
        var host = builder.Build();
        host.MapPlatform();
        await host.RunAsync();
        return 0;
    }

    // A program that ignores the exit code.
    private static async Task<int> RunJobAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        Add(builder, PlatformKind.Job);
        await builder.Build().RunJobAsync((_, _) => Task.CompletedTask);
        return Environment.ExitCode;
    }

    private static void Add(IHostApplicationBuilder builder, PlatformKind kind)
    {
        builder.Services.AddHostedService<SaysThatItStarts>();
        var migrations = new PlatformMigrations
        {
            Scripts = "db/migrations",
            Assembly = builder.Configuration["Scripts"] is { } file ? Load(file) : typeof(MigratedProgram).Assembly,
            Role = builder.Configuration["Role"],
        };
        builder.AddPlatform(new PlatformDescription
        {
            Name = "orders",
            Owner = "team-checkout",
            Kind = kind,
            Needs = [new("orders-db", "postgres") { Migrations = migrations }, new("orders-db-migrations", "secret")],
        }, null, PostgresNeed.Register);
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only the managed tests set it.")]
    private static Assembly Load(string file) => Assembly.LoadFrom(file);

    private sealed class SaysThatItStarts : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            Console.WriteLine("a hosted service starts");
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
