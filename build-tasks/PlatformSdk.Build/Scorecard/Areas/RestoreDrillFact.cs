using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether each database was restored in a drill that passed and is not outdated. The rules demand it of tier critical only.</summary>
internal static class RestoreDrillFact
{
    internal static Answer Test(Subject subject)
    {
        if (!Applies.ToDatabases(subject))
            return Answer.DoesNotApply;
        var results = from environment in subject.Live
                      from database in environment.Service.Databases
                      select (environment.Service.Environment, Passed: IsRecent(subject, environment.Service.Environment, database.Need));
        var (place, passed) = results.OrderBy(r => r.Passed).First();
        var file = Span.WholeFile(Drills.ResultsOf(place));
        return passed ? Answer.Passed(file) : Answer.Missing(file);
    }

    private static bool IsRecent(Subject subject, string environment, string need)
    {
        var facts = subject.Context.Facts;
        var last = facts.Drills.GetValueOrDefault(environment)?.GetValueOrDefault(need);
        return last is { Reason: null }
            && !facts.Day.HasPassed(DateOnly.FromDateTime(last.At.UtcDateTime), subject.Service.Platform.Policy.DrillAge.TotalDays);
    }
}
