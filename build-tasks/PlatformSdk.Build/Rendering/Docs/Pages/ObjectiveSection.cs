using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Monitoring;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>The objectives, and the error budget that they leave.</summary>
internal static class ObjectiveSection
{
    internal static string? Render(PlatformModel model) =>
        model.Service.Kind != ServiceKind.Service ? null : Table("None.", ["environment", "objective", "promised", "over", "error budget"],
        model.Environments.SelectMany(e => Objective.ObjectivesFor(e).Select(o => new[]
        {
            Verbatim(e.Environment),
            o.Name,
            o.Name == "latency" ? $"{PromQl.Number(o.Target)}% within {e.Slo?.Latency?.Within}" : $"{PromQl.Number(o.Target)}% do not fail",
            PromQl.Time(o.Window),
            $"{PromQl.Number(o.Budget * 100)}% of requests{(o.Name == "latency" ? "" : $"; as a whole outage {Minutes(o)}")}",
        })));

    private static string Minutes(Objective objective)
    {
        var outage = TimeSpan.FromSeconds((double)Math.Round((decimal)objective.Window.TotalSeconds * objective.Budget));
        return outage.TotalHours >= 1
            ? FormattableString.Invariant($"{(int)outage.TotalHours} h {outage.Minutes} min")
            : FormattableString.Invariant($"{outage.Minutes} min {outage.Seconds} s");
    }
}
