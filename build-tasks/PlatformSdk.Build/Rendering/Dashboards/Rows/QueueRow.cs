using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Metrics.QueueSeries;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The queues that the process publishes to and consumes.</summary>
internal static class QueueRow
{
    private const string Failed = "error_type!=\"\"";

    private static readonly string s_by = $"{Need}, {Queue}";
    private static readonly string s_legend = $"{{{{{Need}}}}} {{{{{Queue}}}}}";

    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !service.Needs.Any(need => need.Type == NeedTypes.Queue))
            return null;
        var (handled, published) = (Ask.Rate(s_by, Ask.Process(service, Handled)), Ask.Rate(s_by, Ask.Process(service, Published)));
        return new Row("Queues",
            Panel.Lines("Messages that wait", "short", new Query($"max by ({s_by}) ({Ask.Process(service, Ready)})", s_legend)),
            Panel.Lines("Dead letters", "short", new Query($"max by ({s_by}) ({Ask.Process(service, DeadLetters)})", s_legend)),
            Panel.Lines("Attempts to handle a message", "ops", new Query(handled, s_legend)),
            Panel.Lines("Failed attempts", "percentunit",
                new Query(Ask.Share(Ask.Rate(s_by, Ask.Process(service, Handled, Failed)), handled), s_legend)),
            Panel.Lines("Duration of handling, 95%", "s", new Query(Ask.Quantile(0.95m, Ask.Process(service, HandledBuckets), s_by), s_legend)),
            Panel.Lines("Published messages", "ops", new Query(published, s_legend)),
            Panel.Lines("Messages that were not confirmed", "percentunit",
                new Query(Ask.Share(Ask.Rate(s_by, Ask.Process(service, Published, Failed)), published), s_legend)),
            Panel.Lines("Duration of publishing, 95%", "s", new Query(Ask.Quantile(0.95m, Ask.Process(service, PublishedBuckets), s_by), s_legend)));
    }
}
