using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Messages;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>Consumes a queue over one channel, until the channel, its connection or the service ends.</summary>
internal sealed class ConsumerSession(SharedConnection use, MessageProcessor processor, QueueMetrics metrics, TimeProvider time)
{
    private static readonly TimeSpan s_lengths = TimeSpan.FromSeconds(15);

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    // The session itself is one, until it leaves.
    private int _running = 1;
    private volatile bool _isLeaving;
    private IChannel? _channel;
    private string? _tag;

    internal bool IsOver => use.Over.IsCancellationRequested;

    /// <summary>How many handlers run.</summary>
    internal int Running => Volatile.Read(ref _running);

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        var (queue, options) = (processor.Queue, processor.Options);
        await QueueTopology.DeclareAsync(use, queue, options.RetryDelays, cancellationToken)
            .WithinAsync(BrokerAnswer.LongLimit, time, cancellationToken).ConfigureAwait(false);
        _channel = await use.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: false, publisherConfirmationTrackingEnabled: false,
                consumerDispatchConcurrency: (ushort)options.Concurrency),
            cancellationToken).ConfigureAwait(false);
        _channel.ChannelShutdownAsync += ClosedAsync;
        await _channel.BasicQosAsync(0, (ushort)options.Prefetch, global: false, cancellationToken).ConfigureAwait(false);
        var consumer = new AsyncEventingBasicConsumer(_channel);
        consumer.ReceivedAsync += ReceivedAsync;
        // Also when the broker cancels the consumer, because the queue was deleted or moved.
        consumer.UnregisteredAsync += ClosedAsync;
        _tag = await _channel.BasicConsumeAsync(queue, autoAck: false, consumer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns when the session is over, and measures the queue until then.</summary>
    internal async Task WatchAsync(CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, use.Over);
        while (!over.IsCancellationRequested && !_closed.Task.IsCompleted)
        {
            // Without the token: a late answer to a call that was cancelled harms the channel.
            var ready = await _channel!.QueueDeclarePassiveAsync(processor.Queue, CancellationToken.None).ConfigureAwait(false);
            var dead = await _channel.QueueDeclarePassiveAsync(QueueTopology.DeadLetters(processor.Queue), CancellationToken.None)
                .ConfigureAwait(false);
            metrics.Observe(processor.Need, processor.Queue, ready.MessageCount, dead.MessageCount);
            await Task.WhenAny(_closed.Task, Task.Delay(s_lengths, time, over.Token)).ConfigureAwait(false);
        }
    }

    /// <summary>Takes no further messages, waits for the handlers, and gives back what was delivered but not begun.</summary>
    internal async Task LeaveAsync()
    {
        metrics.Forget(processor.Need, processor.Queue);
        _isLeaving = true;
        try
        {
            if (_tag is not null && _channel is { IsOpen: true })
                await _channel.BasicCancelAsync(_tag).ConfigureAwait(false);
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // It is closed, so nothing is delivered either.
        }
        Done();
        await _idle.Task.ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
        use.Release();
    }

    /// <summary>The broker delivers again what was not acknowledged.</summary>
    internal async Task CloseAsync()
    {
        try
        {
            var closing = _channel?.CloseAsync(Constants.ReplySuccess, "no longer consumed", abort: true, CancellationToken.None);
            await (closing ?? Task.CompletedTask).WithinAsync(BrokerAnswer.Limit, time).ConfigureAwait(false);
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // It was closed already, or the client waits for a handler that never ends.
        }
    }

    private async Task ReceivedAsync(object sender, BasicDeliverEventArgs message)
    {
        Interlocked.Increment(ref _running);
        try
        {
            if (!_isLeaving)
                await processor.ProcessAsync(_channel!, message, () => _isLeaving).ConfigureAwait(false);
        }
        finally
        {
            Done();
        }
    }

    private void Done()
    {
        if (Interlocked.Decrement(ref _running) == 0)
            _idle.TrySetResult();
    }

    private Task ClosedAsync(object sender, AsyncEventArgs args)
    {
        _closed.TrySetResult();
        return Task.CompletedTask;
    }
}
