using System.Text.Json.Serialization.Metadata;
using PlatformSdk.RabbitMq;

namespace Tests;

/// <summary>A queue whose broker does not answer.</summary>
internal sealed class UnreachableQueue : IQueuePublisher
{
    public Task<string> PublishAsync<TMessage>(TMessage message, JsonTypeInfo<TMessage> json, string? queue = null, string? messageId = null,
        CancellationToken cancellationToken = default) => throw new TimeoutException("The broker does not answer.");
}
