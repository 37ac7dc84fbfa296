using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Rendering.GitOps;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>
/// Prevents deployments that Argo CD refuses in another year: the schedule of a sync window has no year. It also reports freezes that Argo CD does
/// not know. The places are in the defaults, so each freeze is reported once for all services.
/// </summary>
internal static class FreezeWindow
{
    internal static void Check(SystemContext context)
    {
        if (context.System.Platform.GitOps?.Root is null)
            return;
        var reported = new HashSet<Span>();
        foreach (var service in context.System.Services.Where(one => one.Model.Service.Repository is not null))
        {
            foreach (var freeze in service.Model.Service.Platform.Freezes)
            {
                if (reported.Add(service.At(freeze.At.OfValue)))
                    Check(context, service, freeze);
            }
        }
    }

    private static void Check(SystemContext context, SystemService service, FreezeDescription freeze)
    {
        var last = LastDay(freeze);
        if (ArgoApplication.Project(service.Model.Service) == GitOpsDescription.DefaultProject)
            Report(SystemOutputCodes.FreezeWithoutProject, freeze.At.OfValue,
                "Argo CD does not hold this freeze: no AppProject is written for its project 'default'. Remove 'gitops.project', or set another.");
        else if (context.Day.IsOver(last))
            Report(SystemOutputCodes.FreezeIsOver, freeze.At[FreezeKeys.To].OfValue,
                $"The freeze ended on {Moment.Shown(freeze.End)}, and Argo CD would begin it again next year. Remove it.");
        else if (!context.Day.HasCome(YearBefore(last)))
            Report(SystemOutputCodes.FreezeIsFar, freeze.At[FreezeKeys.From].OfValue,
                "The freeze is over a year away, and Argo CD would hold it a year too early. Add it after " +
                $"{new CalendarDate(YearBefore(last).AddDays(-1))}.");

        void Report(Code code, Span place, string message) => context.Findings.Add(code, service.At(place), message);
    }

    private static DateOnly LastDay(FreezeDescription freeze) => DateOnly.FromDateTime(freeze.End.AddTicks(-1).UtcDateTime);

    /// <summary>The first day on which the window of the year before has passed.</summary>
    private static DateOnly YearBefore(DateOnly last) => last.Year > 1 ? last.AddYears(-1).AddDays(1) : last;
}
