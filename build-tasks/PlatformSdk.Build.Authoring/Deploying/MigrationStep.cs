using System.Diagnostics;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Migrations;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Rendering.Migrations;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>
/// What Argo CD does by waves: replaces the migration Job, waits for its end and prints its log. Only after a success is anything else applied, so a
/// failed migration leaves the former version running.
/// </summary>
internal sealed class MigrationStep(ResolvedService service, string folder, Kubectl kubectl, FindingList findings)
{
    private readonly string _job = $"job/{MigrationSettings.JobOf(service.Name)}";

    internal required TimeSpan Pause { get; init; }

    internal required TimeSpan Patience { get; init; }

    private string[] Place => ["-n", service.Namespace];

    /// <summary>True if there was nothing to migrate, or it succeeded.</summary>
    internal bool Run()
    {
        if (!Migrator.Exists(service))
            return true;
        // A patch may have removed a file.
        var files = SyncWaves.FilesUntilJob(EnvironmentObjects.Render(service)).Select(file => $"deploy/{service.Environment}/{file}")
            .Where(file => File.Exists(Path.Combine(folder, file))).SelectMany(file => new[] { "-f", file });
        return kubectl.Run(["delete", _job, .. Place, "--ignore-not-found"])
            && kubectl.Run(["apply", .. Place, .. files])
            && WaitForEnd() is { } end
            && kubectl.Run(["logs", _job, .. Place, "--tail=200"])
            && IsComplete(end);
    }

    private string? WaitForEnd()
    {
        for (var begin = Stopwatch.GetTimestamp(); ; Thread.Sleep(Pause))
        {
            if (kubectl.Ask(["get", _job, .. Place, "-o", "jsonpath={.status.conditions[?(@.status==\"True\")].type}"]) is not { } conditions)
                return null;
            // Before the end, newer clusters announce it: FailureTarget, SuccessCriteriaMet.
            if (conditions.Split(' ').FirstOrDefault(condition => condition is "Complete" or "Failed") is { } end)
                return end;
            if (Stopwatch.GetElapsedTime(begin) < Patience)
                continue;
            findings.Add(ReleaseCodes.MigrationHangs, Span.WholeFile("kubectl"),
                $"{_job} has not ended within {Patience.TotalMinutes:0} minutes. Nothing else was applied. Look at its pod, then deploy again.");
            return null;
        }
    }

    private bool IsComplete(string end)
    {
        if (end == "Complete")
            return true;
        findings.Add(ReleaseCodes.MigrationFailed, Span.WholeFile("kubectl"),
            $"{_job} failed in {service.Environment}; its log is above. Nothing else was applied, and the former version still runs.");
        return false;
    }
}
