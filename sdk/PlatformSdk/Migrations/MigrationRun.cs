using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.Redaction;

namespace PlatformSdk.Migrations;

/// <summary>
/// The program as a migrator: it applies what is pending and ends, before a hosted service starts or a port opens. It prints plain lines, because the
/// log of a deployment shows them, and no exporter runs. A build lets it write the SQL instead.
/// </summary>
internal static class MigrationRun
{
    /// <summary>Does not return if the program was started to apply migrations.</summary>
    internal static void EndIfAsked(IHost host)
    {
        if (!IsAsked(host.Services))
            return;
        // On the thread pool, no caller's context can cause a deadlock.
        var code = Task.Run(async () =>
        {
            var result = await RunAsync(host.Services).ConfigureAwait(false);
            // The stores give back their leases.
            if (host is IAsyncDisposable disposable)
                await disposable.DisposeAsync().ConfigureAwait(false);
            return result;
        }).GetAwaiter().GetResult();
        Environment.Exit(code);
    }

    internal static bool IsAsked(IServiceProvider services) => ProgramPurpose.IsScripts
        || ProgramPurpose.IsMigrations(services.GetRequiredService<IConfiguration>());

    /// <summary>Applies the migrations of every need, or writes their SQL. Returns the exit code.</summary>
    internal static async Task<int> RunAsync(IServiceProvider services)
    {
        var description = PlatformServices.Require(services);
        var redactor = services.GetRequiredService<Redactor>();
        var begin = Stopwatch.GetTimestamp();
        try
        {
            if (!services.GetServices<IMigrator>().Any())
                throw new MigrationException("No need in platform.yaml has the key 'migrations'.");
            if (ProgramPurpose.IsScripts)
            {
                MigrationScripts.Write(services);
                return 0;
            }
            await ApplyAsync(services, line => Console.Out.WriteLine(redactor.Redact(line)), Patience(services), CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (MigrationException failure)
        {
            var subject = ProgramPurpose.IsScripts ? "" : $"'{description.Name}' is not migrated: ";
            await Console.Error.WriteLineAsync(redactor.Redact(subject + failure.Message)).ConfigureAwait(false);
            return ExitCodes.Failed;
        }
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"'{description.Name}' is migrated, after {Stopwatch.GetElapsedTime(begin).TotalSeconds:0.0} s."));
        return 0;
    }

    internal static async Task ApplyAsync(IServiceProvider services, Action<string> print, TimeSpan patience, CancellationToken stop)
    {
        foreach (var migrator in services.GetServices<IMigrator>())
            await migrator.ApplyAsync(print, patience, stop).ConfigureAwait(false);
    }

    internal static TimeSpan Patience(IServiceProvider services)
        => Durations.TryParse(services.GetRequiredService<IConfiguration>()[MigrationSettings.Deadline] ?? "", out var deadline) ? deadline
        : MigrationSettings.UsualDeadline;
}
