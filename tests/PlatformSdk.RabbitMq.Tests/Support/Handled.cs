using System.Collections.Concurrent;

namespace PlatformSdk.RabbitMq.Tests.Support;

/// <summary>What handlers have handled, and what the test wants them to do.</summary>
internal sealed class Handled
{
    private readonly ConcurrentQueue<(int Number, QueueDelivery Delivery)> _all = new();

    internal Func<TestMessage, QueueDelivery, CancellationToken, Task> Work { get; set; } = (_, _, _) => Task.CompletedTask;

    internal IReadOnlyList<(int Number, QueueDelivery Delivery)> All => [.. _all];

    /// <summary>Each message once.</summary>
    internal int Count => _all.Select(one => one.Number).Distinct().Count();

    /// <summary>Messages that were handled more often than they were marked for it.</summary>
    internal IEnumerable<int> Unmarked => _all.GroupBy(one => one.Number)
        .Where(same => same.Count() - same.Count(one => one.Delivery.IsRedelivered) > 1).Select(same => same.Key);

    internal void Add(TestMessage message, QueueDelivery delivery) => _all.Enqueue((message.Number, delivery));
}

/// <summary>Does what the test wants; registers the message before, so that an attempt that fails counts too.</summary>
internal sealed class TestHandler(Handled handled) : IQueueHandler<TestMessage>
{
    public Task HandleAsync(TestMessage message, QueueDelivery delivery, CancellationToken cancellationToken)
    {
        handled.Add(message, delivery);
        return handled.Work(message, delivery, cancellationToken);
    }
}
