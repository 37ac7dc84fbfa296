using System.Diagnostics;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Tests;

public sealed class TracingTests(SharedBroker broker)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_trace_goes_on_in_the_handler(bool fails)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source =>
                source.Name is RabbitMQActivitySource.PublisherSourceName or RabbitMQActivitySource.SubscriberSourceName or "test",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        using var source = new ActivitySource("test");
        var traces = new List<ActivityTraceId?>();
        await using var service = new TestService(broker.Address(), consumer: TestService.Consume);
        service.Handled.Work = (_, delivery, _) =>
        {
            lock (traces)
                traces.Add(Activity.Current?.TraceId);
            return fails && delivery.Attempt == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask;
        };
        await service.StartAsync();

        using var request = source.StartActivity("request")!;
        await service.PublishAsync(1);

        // The first message opens the connection and the channel, and declares the queue.
        request.TagObjects.ShouldBeEmpty("the addresses of the broker are not those of the request");
        await Eventually.IsTrueAsync("the message", () => service.Handled.All.Count == (fails ? 2 : 1));
        traces.ShouldAllBe(trace => trace == request.TraceId);
    }
}
