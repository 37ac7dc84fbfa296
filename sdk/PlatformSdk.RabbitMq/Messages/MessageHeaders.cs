using System.Globalization;
using System.Text;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Messages;

/// <summary>The headers with which the platform remembers what happened to a message.</summary>
internal static class MessageHeaders
{
    /// <summary>The number of the attempt, from the second one on.</summary>
    private const string Attempt = "platform-attempt";

    /// <summary>Set if the message was published again because the outcome of the first time is unknown.</summary>
    private const string Resent = "platform-resent";

    internal static int AttemptOf(IReadOnlyBasicProperties properties) => Find(properties, Attempt) switch
    {
        int number => Math.Max(number, 1),
        long number => (int)Math.Clamp(number, 1, int.MaxValue),
        byte[] text when int.TryParse(Encoding.UTF8.GetString(text), CultureInfo.InvariantCulture, out var number) => Math.Max(number, 1),
        _ => 1,
    };

    internal static bool IsResent(IReadOnlyBasicProperties properties) => Find(properties, Resent) is not null;

    internal static void SetAttempt(IDictionary<string, object?> headers, int attempt) => headers[Attempt] = attempt;

    internal static void SetResent(IDictionary<string, object?> headers) => headers[Resent] = true;

    private static object? Find(IReadOnlyBasicProperties properties, string name) => properties.Headers?.TryGetValue(name, out var value) == true
        ? value : null;
}
