using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.RabbitMq.Messages;

namespace PlatformSdk.RabbitMq.Tests;

/// <summary>Two brokers may have a queue of the same name.</summary>
public sealed class QueueMetricsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<QueueMetrics>().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly List<string> _seen = [];

    public QueueMetricsTests()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Saw(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Saw(instrument, value, tags));
        _listener.Start();
    }

    private QueueMetrics Metrics => _services.GetRequiredService<QueueMetrics>();

    [Fact]
    public void The_lengths_of_two_queues_with_one_name_are_apart()
    {
        Metrics.Observe("eu", "orders", 3, 0);
        Metrics.Observe("us", "orders", 5, 1);
        Metrics.Observe("us", "refunds", 7, 0);
        Metrics.Forget("eu", "refunds");
        Metrics.Forget("us", "refunds");
        _listener.RecordObservableInstruments();

        _seen.Order(StringComparer.Ordinal).ShouldBe(
            ["platform.queue.dead_letters eu orders 0", "platform.queue.dead_letters us orders 1", "platform.queue.ready eu orders 3",
                "platform.queue.ready us orders 5"]);
    }

    [Fact]
    public void Durations_name_the_need_too()
    {
        Metrics.Published("eu", "orders", TimeSpan.FromSeconds(1), null);
        Metrics.Processed("us", "orders", TimeSpan.FromSeconds(2), new TimeoutException());

        _seen.ShouldBe(["messaging.client.operation.duration eu orders 1", "messaging.process.duration us orders 2"]);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    private void Saw<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var all = new Dictionary<string, object?>(tags.ToArray());
        _seen.Add($"{instrument.Name} {all["platform.need"]} {all["messaging.destination.name"]} {value}");
    }
}
