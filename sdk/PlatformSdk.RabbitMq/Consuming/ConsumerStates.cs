using System.Collections.Concurrent;

namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>Which queues of a need are not consumed, and why, for the health check.</summary>
internal sealed class ConsumerStates
{
    private readonly ConcurrentDictionary<string, string> _problems = new(StringComparer.Ordinal);

    internal string? Problem => _problems.IsEmpty ? null : string.Join("; ", _problems.OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Value));

    /// <summary>Whether it is another problem than before.</summary>
    internal bool Set(string queue, string? problem)
    {
        if (problem is null)
            return _problems.TryRemove(queue, out _);
        var before = _problems.GetValueOrDefault(queue);
        _problems[queue] = problem;
        return before != problem;
    }
}
