using System.Globalization;
using Microsoft.Build.Framework;
using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Authoring.Tasks;

/// <summary>Records the line that a restore drill printed. It also works in locked mode, because a build does not generate that file.</summary>
public sealed class PlatformDrill : DescriptionTask
{
    /// <summary>How far the clocks of a cluster and of this machine may differ.</summary>
    private static readonly TimeSpan s_clocks = TimeSpan.FromMinutes(10);

    /// <summary>The line.</summary>
    public string? Result { get; set; }

    private protected override void Run(GenerationOptions options, FindingList findings)
    {
        if (DrillResult.Parse(Result?.Trim() ?? "") is not { } result)
        {
            findings.Add(ProvisioningCodes.BadDrillResult, Span.WholeFile(Subject), string.IsNullOrWhiteSpace(Result)
                ? "The result is not set. Add -p:PlatformDrillResult=\"<the line that the drill printed>\"."
                : "PlatformDrillResult is not the whole line that a restore drill prints. Copy it from 'kubectl logs', and quote it.");
            return;
        }

        using var turn = Turn.Take(options.IntermediateFolder);
        if (Reading.Model(options, findings) is not { } model || !Fits(model, result, findings)
            || Drills.Read(options.ProjectFolder, result.Environment, findings) is not { } results
            || !IsNewest(result, results.GetValueOrDefault(result.Need), options.Day, findings))
            return;
        results[result.Need] = result;
        var file = Drills.ResultsOf(result.Environment);
        CheckedFile.WriteIfChanged(new ProjectFolder(options.ProjectFolder), file, DrillFile.Render(results), findings);
        if (findings.HasErrors)
            return;
        if (result.Reason is { } reason)
            findings.Add(ProvisioningCodes.DrillFailed, Span.WholeFile(file), $"The restore drill of '{result.Need}' failed: {Short(reason)}");
        else
            Log.LogMessage(MessageImportance.High, $"  {file} -> {result.Need} was restored");
    }

    /// <summary>The end of a long reason is the error of PostgreSQL, which the file has as a whole.</summary>
    private static string Short(string reason) => reason.Length > 80 ? reason[..79] + "…" : reason;

    private static bool Fits(PlatformModel model, DrillResult result, FindingList findings)
    {
        var problem = result.Service != model.Service.Name ? $"of the service '{result.Service}', and this project is '{model.Service.Name}'"
            : model.Environments.FirstOrDefault(e => e.Environment == result.Environment) is not { } service
                ? $"of the environment '{result.Environment}', which the service does not have"
            : !service.Databases.Any(d => d.Need == result.Need && d.Backup is not null)
                ? $"of the need '{result.Need}', which has no database with a backup in {result.Environment}"
            : null;
        if (problem is not null)
            findings.Add(ProvisioningCodes.ForeignDrillResult, Span.WholeFile("platform.yaml"), $"The result is {problem}. Nothing is recorded.");
        return problem is null;
    }

    private static bool IsNewest(DrillResult result, DrillResult? recorded, BuildDay day, FindingList findings)
    {
        var problem = !day.HasCome(DateOnly.FromDateTime(new DateTime(Math.Max(0, result.At.UtcTicks - s_clocks.Ticks)))) ? "which is in the future"
            : recorded?.At > result.At ? $"and a newer drill, of {Time(recorded.At)}, is recorded"
            : null;
        if (problem is not null)
            findings.Add(ProvisioningCodes.ForeignDrillResult, Span.WholeFile(Drills.ResultsOf(result.Environment)),
                $"The result is of {Time(result.At)}, {problem}. Record the line of the newest drill.");
        return problem is null;
    }

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
