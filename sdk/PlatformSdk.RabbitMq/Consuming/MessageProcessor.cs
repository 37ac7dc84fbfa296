using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlatformSdk.Hosting;
using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Logging;
using PlatformSdk.RabbitMq.Messages;
using PlatformSdk.RabbitMq.Publishing;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>Handles a message and then settles it: acknowledged, to be handled again later, or a dead letter.</summary>
internal sealed class MessageProcessor(
    ConsumerRegistration consumer, string queue, QueueConsumerOptions options, IServiceScopeFactory scopes, QueuePublisher publisher,
    QueueMetrics metrics, TimeProvider time, ILogger logger, CancellationToken cut) : IDisposable
{
    // Across sessions: the handlers of the former one still run when the next one begins.
    private readonly SemaphoreSlim _slots = new(options.Concurrency);

    internal string Need => consumer.Need;

    internal string Queue => queue;

    internal QueueConsumerOptions Options => options;

    public void Dispose() => _slots.Dispose();

    internal async Task ProcessAsync(IChannel channel, BasicDeliverEventArgs message, Func<bool> isLeaving)
    {
        try
        {
            await _slots.WaitAsync(cut).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        try
        {
            // Meanwhile the broker may deliver it to another consumer.
            if (isLeaving() || !channel.IsOpen)
                return;
            await SettleAsync(channel, message, Delivery(message)).ConfigureAwait(false);
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // The channel is closed, and the broker delivers the message again.
        }
        finally
        {
            _slots.Release();
        }
    }

    private QueueDelivery Delivery(BasicDeliverEventArgs message)
    {
        var attempt = MessageHeaders.AttemptOf(message.BasicProperties);
        return new(queue, message.BasicProperties.MessageId, attempt,
            message.Redelivered || attempt > 1 || MessageHeaders.IsResent(message.BasicProperties));
    }

    private async Task SettleAsync(IChannel channel, BasicDeliverEventArgs message, QueueDelivery delivery)
    {
        var started = time.Steady();
        var failure = await HandleAsync(message.Body, delivery).ConfigureAwait(false);
        metrics.Processed(consumer.Need, queue, time.Steady() - started, failure);
        if (failure is null)
        {
            await channel.BasicAckAsync(message.DeliveryTag, multiple: false).ConfigureAwait(false);
            return;
        }
        // The service stops: this is not the message's failure. It goes back when the channel closes.
        if (cut.IsCancellationRequested)
            return;
        Activity.Current?.SetStatus(ActivityStatusCode.Error, failure.Message).AddException(failure);
        if (failure is UnreadableMessageException || delivery.Attempt > options.RetryDelays.Count)
        {
            Log.DeadLettered(logger, failure, delivery.MessageId, queue, delivery.Attempt, QueueTopology.DeadLetters(queue));
            await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: false).ConfigureAwait(false);
            return;
        }
        await RetryAsync(channel, message, delivery, failure).ConfigureAwait(false);
    }

    private async Task<Exception?> HandleAsync(ReadOnlyMemory<byte> body, QueueDelivery delivery)
    {
        try
        {
            var content = Read(body);
            var scope = scopes.CreateAsyncScope();
            await using var _ = scope.ConfigureAwait(false);
            await consumer.Handle(scope.ServiceProvider, content, delivery, cut).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Whatever the handler throws is a failure of this message, and must not end the consumer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure;
        }
    }

    private object Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return consumer.Read(body) ?? throw new UnreadableMessageException("The message is null.", null);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            // The parser's message names the path in the JSON, and not its values.
            throw new UnreadableMessageException("The message is not the JSON that its handler expects.", failure);
        }
    }

    /// <summary>The copy is confirmed before the original is acknowledged, so that there is always at least one of them.</summary>
    private async Task RetryAsync(IChannel channel, BasicDeliverEventArgs message, QueueDelivery delivery, Exception failure)
    {
        var delay = options.RetryDelays[delivery.Attempt - 1];
        var copy = new BasicProperties(message.BasicProperties)
        {
            Headers = new Dictionary<string, object?>(message.BasicProperties.Headers ?? new Dictionary<string, object?>()),
        };
        MessageHeaders.SetAttempt(copy.Headers, delivery.Attempt + 1);
        // The broker accepts only the current user there.
        copy.ClearUserId();
        try
        {
            // A copy: a publish that is given up may still read it when the client has reused the message's memory.
            await publisher.SendAsync(QueueTopology.Retry(queue, delay), copy, message.Body.ToArray(), isDeclared: true, cut).ConfigureAwait(false);
        }
        catch (Exception unsent) when (unsent is QueuePublishException or OperationCanceledException)
        {
            Log.Returned(logger, failure, delivery.MessageId, queue);
            await channel.BasicNackAsync(message.DeliveryTag, multiple: false, requeue: true).ConfigureAwait(false);
            return;
        }
        Log.Retried(logger, failure, delivery.MessageId, queue, delivery.Attempt, delay);
        await channel.BasicAckAsync(message.DeliveryTag, multiple: false).ConfigureAwait(false);
    }
}
