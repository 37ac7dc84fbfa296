namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>A consumer as the program registered it.</summary>
/// <param name="Need">The need whose broker it uses.</param>
/// <param name="Name">The name of its options.</param>
/// <param name="Handler">The type of the handler, for messages.</param>
/// <param name="Read">Reads the content of a message; null if it has none.</param>
/// <param name="Handle">Passes a message to a handler of the scope.</param>
internal sealed record ConsumerRegistration(
    string Need, string Name, string Handler, Func<ReadOnlyMemory<byte>, object?> Read,
    Func<IServiceProvider, object, QueueDelivery, CancellationToken, Task> Handle);
