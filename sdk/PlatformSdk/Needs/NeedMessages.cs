using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;
using PlatformSdk.Health;
using PlatformSdk.Logging;

namespace PlatformSdk.Needs;

/// <summary>
/// Messages about needs at start: those without a package, and on a laptop those that are unreachable, each with the command that starts it.
/// </summary>
internal sealed class NeedMessages(PlatformDescription description, UnwiredNeeds unwired, HealthCache health, IConfiguration configuration,
    IHostEnvironment environment, IHostApplicationLifetime lifetime, ILogger<NeedMessages> logger)
{
    internal void LogNeeds()
    {
        foreach (var need in unwired.Needs)
        {
            var hint = NeedTypes.Find(need.Type)?.Package is { } package
                ? $" To add {package.Brings}, run '{SdkPackages.AddCommand(package.Name)}'."
                : "";
            Log.NeedUnwired(logger, need.Name, need.Type, NeedKeys.Address(need), hint);
        }
        if (environment.IsDevelopment() && description.Needs.Count > 0)
            _ = LogUnreachableAsync(lifetime.ApplicationStopping);
    }

    /// <summary>Runs after the start, not during it: an unreachable need must not delay the first request.</summary>
    private async Task LogUnreachableAsync(CancellationToken stopping)
    {
        var needs = description.Needs
            .Where(need => NeedKeys.IsDataStore(need) || NeedKeys.IsCalled(need))
            .Select(need =>
                (Need: need, Entry: health.Entries.FirstOrDefault(entry =>
                string.Equals(entry.Registration.Name, need.Name, StringComparison.OrdinalIgnoreCase))!))
            .Where(pair => pair.Entry is not null)
            .ToList();
        // A check ends at its timeout at the latest.
        await Task.WhenAll(needs.Select(pair => pair.Entry.First)).WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var unreachable = needs.Where(pair => pair.Entry is { First.IsCompleted: true, Last.Status: not HealthStatus.Healthy })
            .Select(pair => (pair.Need, pair.Entry.Last.Description)).ToList();
        if (unreachable.Count > 0 && !stopping.IsCancellationRequested)
            Log.NeedsUnreachable(logger, unreachable.Count, needs.Count, Describe(unreachable));
    }

    private string Describe(List<(PlatformNeed Need, string? Why)> unreachable)
    {
        // The shell's variable for the current folder; it is not set on Windows.
        var command = new StartCommand(description.Name, environment.ContentRootPath, Environment.GetEnvironmentVariable("PWD"));
        var (text, containers) = (new StringBuilder(), new List<string>());
        foreach (var (need, why) in unreachable)
        {
            text.Append('\n').Append(need.Name).Append(" (").Append(need.Type).Append("): ").Append(why);
            if (command.For(need, NeedKeys.Find(need, configuration)) is not { } start)
                continue;
            text.Append("\n  start it with: ").Append(start);
            if (NeedKeys.IsDataStore(need))
                containers.Add(EnvironmentVariables.ForKey(NeedKeys.Address(need)));
        }
        if (containers.Count > 0)
            text.Append("\nWithout Docker, set the address of another server: ").AppendJoin(", ", containers);
        return text.ToString();
    }
}
