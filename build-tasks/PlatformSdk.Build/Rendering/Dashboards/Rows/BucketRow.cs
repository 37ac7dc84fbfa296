using PlatformSdk.Build.Model;
using PlatformSdk.Contract.Needs;
using static PlatformSdk.Build.Rendering.Metrics.ClientSeries;

namespace PlatformSdk.Build.Rendering.Dashboards.Rows;

/// <summary>The calls that the process sends to its buckets.</summary>
internal static class BucketRow
{
    internal static Row? BuildRow(ResolvedService service)
    {
        if (!Rollouts.RunsPods(service) || !ProvidedElsewhere.Contains(service, NeedTypes.Bucket))
            return null;
        var legend = $"{{{{{Method}}}}}";
        return new Row("Buckets",
            Panel.Lines("Calls", "ops", new Query(Ask.Rate(Method, Ask.Process(service, Calls)), legend)),
            Panel.Lines("Latency of calls, 95%", "s", new Query(Ask.Quantile(0.95m, Ask.Process(service, CallBuckets), Method), legend)),
            Panel.Lines("Failed calls", "ops", new Query(Ask.OrZero(Ask.Rate(Method, Ask.Process(service, FailedCalls)), Method), legend)));
    }
}
