using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PlatformSdk.Contract;
using PlatformSdk.Hosting;
using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Messages;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace PlatformSdk.RabbitMq.Publishing;

/// <summary>Publishes with confirms over the need's connection, and again over the next one while the outcome is unknown.</summary>
internal sealed class QueuePublisher(
    string need, string service, QueueConnection connection, QueueOptions options, QueueMetrics metrics, TimeProvider time) : IQueuePublisher
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _choosing = new();
    private PublishingChannel? _channel;

    public async Task<string> PublishAsync<TMessage>(
        TMessage message, JsonTypeInfo<TMessage> json, string? queue = null, string? messageId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(json);
        QueueName.Check(queue, nameof(queue));
        var body = JsonSerializer.SerializeToUtf8Bytes(message, json);
        var id = messageId ?? Guid.CreateVersion7(time.GetUtcNow()).ToString();
        var properties = new BasicProperties
        {
            MessageId = id,
            ContentType = "application/json",
            Type = typeof(TMessage).Name,
            AppId = service,
            Timestamp = new(time.GetUtcNow().ToUnixTimeSeconds()),
        };
        await SendAsync(queue ?? need, properties, body, isDeclared: false, cancellationToken).ConfigureAwait(false);
        return id;
    }

    /// <summary>Returns when the broker has the message; publishes it again until the deadline.</summary>
    internal async Task SendAsync(
        string queue, BasicProperties properties, ReadOnlyMemory<byte> body, bool isDeclared, CancellationToken cancellationToken)
    {
        properties.DeliveryMode = DeliveryModes.Persistent;
        var started = time.Steady();
        using var deadline = new CancellationTokenSource(options.PublishTimeout, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var attempt = new Attempt();
        try
        {
            while (!await TryAsync(attempt, queue, properties, body, isDeclared, over.Token).ConfigureAwait(false))
                await Task.Delay(s_pause, time, over.Token).ConfigureAwait(false);
            metrics.Published(need, queue, time.Steady() - started, null);
        }
        catch (Exception failure) when (failure is OperationCanceledException or QueuePublishException)
        {
            metrics.Published(need, queue, time.Steady() - started, failure);
            if (failure is QueuePublishException || !deadline.IsCancellationRequested || cancellationToken.IsCancellationRequested)
                throw;
            throw new QueuePublishException(
                $"A message for '{queue}' was not confirmed within {options.PublishTimeout.TotalSeconds} s: {Reason(attempt)}. "
                    + (attempt.IsUncertain ? "It may still arrive." : "It was not sent."), attempt.Failure);
        }
    }

    private async Task<bool> TryAsync(
        Attempt attempt, string queue, BasicProperties properties, ReadOnlyMemory<byte> body, bool isDeclared, CancellationToken over)
    {
        var use = await connection.UseAsync(over).ConfigureAwait(false);
        try
        {
            var publishing = Channel(use);
            // A broker that is short of memory or disk reads no declaration either.
            await use.UnblockedAsync(over).ConfigureAwait(false);
            if (!isDeclared)
                await publishing.DeclareAsync(queue, over).ConfigureAwait(false);
            var channel = await publishing.OpenAsync(over).ConfigureAwait(false);
            await use.UnblockedAsync(over).ConfigureAwait(false);
            use.Over.ThrowIfCancellationRequested();
            // Each attempt has its own, because the client adds to it.
            var headers = new Dictionary<string, object?>(properties.Headers ?? new Dictionary<string, object?>());
            if (attempt.IsUncertain)
                MessageHeaders.SetResent(headers);
            var isUncertain = attempt.IsUncertain;
            attempt.IsUncertain = true;
            try
            {
                await channel.SendAsync(queue, new(properties) { Headers = headers }, body, over).ConfigureAwait(false);
            }
            catch (PublishException refused)
            {
                // The broker says that it does not have it.
                (attempt.IsUncertain, attempt.Failure) = (isUncertain, refused);
                if (refused.IsReturn)
                    publishing.Forget(queue);
                return false;
            }
            return true;
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            over.ThrowIfCancellationRequested();
            if (failure is not OperationCanceledException)
                attempt.Failure = failure;
            if (QueueTopology.Explain(failure, queue) is { } useless)
                throw new QueuePublishException($"A message was not sent: {useless}", failure);
            return false;
        }
        finally
        {
            use.Release();
        }
    }

    private PublishingChannel Channel(SharedConnection use)
    {
        lock (_choosing)
        {
            if (_channel?.Connection != use)
                _channel = new(use, time);
            return _channel;
        }
    }

    private string Reason(Attempt attempt) => connection.Blocked is { } blocked ? $"the broker accepts no messages ({blocked})"
        : connection.Failure
        ?? (attempt.Failure is null ? "the broker did not answer"
            : attempt.Failure is PublishException { IsReturn: false } ? "the broker refuses it, because a queue is full or a node is down"
            : QueueFailure.Describe(attempt.Failure, null));

    /// <summary>What is known about one message.</summary>
    private sealed class Attempt
    {
        /// <summary>It was sent, and the broker has not answered.</summary>
        internal bool IsUncertain { get; set; }

        internal Exception? Failure { get; set; }
    }
}
