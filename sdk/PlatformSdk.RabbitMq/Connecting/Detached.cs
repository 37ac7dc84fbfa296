namespace PlatformSdk.RabbitMq.Connecting;

/// <summary>
/// Work that the first of many callers begins. It has none of that caller's context: the client writes addresses and sizes into the current span,
/// and would replace the server's address in the span of a request by the broker's.
/// </summary>
internal static class Detached
{
    internal static Task Run(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(work, CancellationToken.None);
    }

    internal static Task<T> Run<T>(Func<Task<T>> work)
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(work, CancellationToken.None);
    }
}
