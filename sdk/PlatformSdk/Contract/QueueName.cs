namespace PlatformSdk.Contract;

/// <summary>What a queue can be called.</summary>
internal static class QueueName
{
    // AMQP allows 255 bytes; the longest suffix is that of a retry delay.
    internal const int Longest = 200;

    /// <summary>What is wrong with the name; null if nothing is.</summary>
    internal static string? Problem(string name) => name.Length is 0 or > Longest ? $"must have 1 to {Longest} characters"
        : name.StartsWith("amq.", StringComparison.Ordinal) ? "must not begin with 'amq.', which the broker reserves"
        : name.Any(letter => letter is < '!' or > '~') ? "must consist of ASCII letters, digits and punctuation, without spaces"
        : null;

    internal static void Check(string? name, string parameter)
    {
        if (name is not null && Problem(name) is { } problem)
            throw new ArgumentException($"The name of a queue {problem}.", parameter);
    }
}
