using System.Globalization;
using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Data;

/// <summary>Prevents the discovery, on the day of the loss, that the backups of a critical database can no longer be restored.</summary>
internal static class OldDrill
{
    internal static void Check(RuleContext context) => context.InEach(PolicyCodes.OldDrill, Find);

    private static IEnumerable<Breach> Find(RuleEnvironment environment)
    {
        var age = environment.Service.Platform.Policy.DrillAge;
        foreach (var (database, last) in Drilled.In(environment).Where(one => one.Last is not null))
        {
            var day = DateOnly.FromDateTime(last!.At.UtcDateTime);
            var what = last.Reason is not null ? "failed"
                : environment.Context.Facts.Day.HasPassed(day, age.TotalDays)
                ? string.Create(CultureInfo.InvariantCulture, $"is older than {age.TotalDays:0.##} days")
                : null;
            if (what is null)
                continue;
            yield return new Breach(Span.WholeFile(Drills.ResultsOf(environment.Service.Environment)),
                $"The restore drill of '{database.Need}' on {day:yyyy-MM-dd} {what}, so its backups may not restore. Repeat it, and record it " +
                    "with -t:PlatformDrill.");
        }
    }
}
