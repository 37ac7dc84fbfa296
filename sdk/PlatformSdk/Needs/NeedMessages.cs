using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Health;
using PlatformSdk.Logging;

namespace PlatformSdk.Needs;

/// <summary>What a start says of needs: which are on their own, and on a laptop which do not answer, each with the command that starts it.</summary>
internal sealed class NeedMessages(PlatformDescription description, UnwiredNeeds unwired, HealthCache health, IConfiguration configuration,
    IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<NeedMessages> logger)
{
    internal void Tell()
    {
        foreach (var need in unwired.Needs)
        {
            var hint = need.Type == "postgres"
                ? " 'dotnet add package PlatformSdk.Postgres' brings a data source, its telemetry and credentials that rotate."
                : "";
            Log.NeedUnwired(logger, need.Name, need.Type, NeedKeys.Address(need), hint);
        }
        if (environment.IsDevelopment() && description.Needs.Count > 0)
            _ = TellUnreachableAsync(lifetime.ApplicationStopping);
    }

    /// <summary>After the start and not in it: a need that does not answer keeps nobody from his first request.</summary>
    private async Task TellUnreachableAsync(CancellationToken stopping)
    {
        var needs = description.Needs
            .Where(need => NeedKeys.IsDataStore(need) || NeedKeys.IsCalled(need))
            .Select(need =>
                (Need: need, Entry: health.Entries.FirstOrDefault(entry =>
                string.Equals(entry.Registration.Name, need.Name, StringComparison.OrdinalIgnoreCase))!))
            .Where(pair => pair.Entry is not null)
            .ToList();
        // A check ends by its own time, if not by an answer.
        await Task.WhenAll(needs.Select(pair => pair.Entry.First)).WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var unreachable = needs.Where(pair => pair.Entry is { First.IsCompleted: true, Last.Status: not HealthStatus.Healthy })
            .Select(pair => (pair.Need, pair.Entry.Last.Description)).ToList();
        if (unreachable.Count > 0 && !stopping.IsCancellationRequested)
            Log.NeedsUnreachable(logger, unreachable.Count == 1 ? "1 need does" : $"{unreachable.Count} needs do", Describe(unreachable));
    }

    private string Describe(List<(PlatformNeed Need, string? Why)> unreachable)
    {
        // The environment's own word for the folder; a shell on Windows has none.
        var command = new StartCommand(description.Name, environment.ContentRootPath, Environment.GetEnvironmentVariable("PWD"));
        var text = new StringBuilder();
        foreach (var (need, why) in unreachable)
        {
            text.Append('\n').Append(need.Name).Append(" (").Append(need.Type).Append("): ").Append(why);
            if (command.For(need, NeedKeys.Find(need, configuration)) is { } start)
                text.Append("\n  start it: ").Append(start);
        }
        return text.ToString();
    }
}
