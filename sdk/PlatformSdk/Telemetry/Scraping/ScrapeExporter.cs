using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace PlatformSdk.Telemetry.Scraping;

/// <summary>Writes what one collection finds as text.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class ScrapeExporter : BaseExporter<Metric>, IPullMetricExporter
{
    private PrometheusText? _text;

    /// <summary>The reader sets it.</summary>
    public Func<int, bool>? Collect { get; set; }

    internal byte[]? TryCollect()
    {
        _text = new PrometheusText();
        var isComplete = Collect?.Invoke(Timeout.Infinite) is true;
        var text = _text;
        _text = null;
        return isComplete ? text.ToBytes() : null;
    }

    public override ExportResult Export(in Batch<Metric> batch)
    {
        // The end of the provider collects once more.
        if (_text is not { } text)
            return ExportResult.Success;
        text.Target(ParentProvider.GetResource());
        var families = new Dictionary<string, List<Metric>>(StringComparer.Ordinal);
        var order = new List<List<Metric>>();
        foreach (var metric in batch)
        {
            var name = PrometheusName.ForMetric(metric);
            if (!families.TryGetValue(name, out var family))
                order.Add(families[name] = family = []);
            // Two types under one name would invalidate the whole answer: the first one wins.
            if (family.Count == 0 || PrometheusText.TypeOf(family[0]) == PrometheusText.TypeOf(metric))
                family.Add(metric);
        }
        foreach (var family in order)
            text.Family(PrometheusName.ForMetric(family[0]), family);
        return ExportResult.Success;
    }
}
