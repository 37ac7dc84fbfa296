using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PlatformSdk.Contract;

namespace PlatformSdk.RabbitMq.Messages;

/// <summary>OpenTelemetry's metrics for messaging, and the lengths of the queues that this process consumes.</summary>
internal sealed class QueueMetrics
{
    private readonly Histogram<double> _published;
    private readonly Histogram<double> _processed;
    private readonly ConcurrentDictionary<(string Need, string Queue), (long Ready, long DeadLetters)> _lengths = new();

    public QueueMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MetricNames.Meter);
        _published = meter.CreateHistogram<double>(MetricNames.MessageOperation, "s", "Duration of publishing a message, until it is confirmed.");
        _processed = meter.CreateHistogram<double>(MetricNames.MessageProcess, "s", "Duration of handling a message.");
        meter.CreateObservableGauge(MetricNames.QueueReady, () => Lengths(length => length.Ready), null, "Messages that wait in a queue.");
        meter.CreateObservableGauge(MetricNames.QueueDeadLetters, () => Lengths(length => length.DeadLetters), null, "Dead letters of a queue.");
    }

    internal void Published(string need, string queue, TimeSpan duration, Exception? failure)
        => _published.Record(duration.TotalSeconds, [.. Tags(need, queue, failure), new("messaging.operation.name", "publish")]);

    internal void Processed(string need, string queue, TimeSpan duration, Exception? failure)
        => _processed.Record(duration.TotalSeconds, [.. Tags(need, queue, failure), new("messaging.operation.name", "deliver")]);

    internal void Observe(string need, string queue, long ready, long deadLetters) => _lengths[(need, queue)] = (ready, deadLetters);

    /// <summary>It is no longer consumed here, and a number that stands still would be wrong.</summary>
    internal void Forget(string need, string queue) => _lengths.TryRemove((need, queue), out _);

    private IEnumerable<Measurement<long>> Lengths(Func<(long Ready, long DeadLetters), long> choose)
        => _lengths.Select(pair => new Measurement<long>(choose(pair.Value), new(MetricNames.Need, pair.Key.Need),
            new(MetricNames.Queue, pair.Key.Queue)));

    private static TagList Tags(string need, string queue, Exception? failure)
    {
        var tags = new TagList { { "messaging.system", "rabbitmq" }, { MetricNames.Need, need }, { MetricNames.Queue, queue } };
        if (failure is not null)
            tags.Add("error.type", failure.GetType().FullName);
        return tags;
    }
}
