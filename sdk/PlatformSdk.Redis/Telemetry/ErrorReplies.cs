using System.Diagnostics.Metrics;
using System.Net;
using PlatformSdk.Contract;
using StackExchange.Redis;

namespace PlatformSdk.Redis.Telemetry;

/// <summary>
/// Counts the errors that servers answer. The client's profile of a command does not have its result, but the client reports each error reply. A
/// command without an answer is not in here: the client reports none, and some of them not even in its profile.
/// </summary>
internal static class ErrorReplies
{
    private const int Longest = 20;

    // Without a word of its own.
    private const string Other = "ERR";

    // Part of how commands find their server and their script, and no failure.
    private static readonly string[] s_expected = ["MOVED", "ASK", "NOSCRIPT"];

    private static readonly Counter<long> s_count = CommandSpan.Meter.CreateCounter<long>(MetricNames.CacheErrors, null,
        "Errors that the servers of a cache answered.");

    internal static void Watch(string need, IConnectionMultiplexer multiplexer) =>
        multiplexer.ErrorMessage += (_, reply) => Count(need, reply.EndPoint, reply.Message);

    private static void Count(string need, EndPoint server, string message)
    {
        var kind = KindOf(message);
        if (!s_expected.Contains(kind))
            s_count.Add(1, new(MetricNames.Need, need), new("server.address", CommandSpan.PlaceOf(server).Host), new(MetricNames.CacheError, kind));
    }

    /// <summary>Its first word, as OpenTelemetry's conventions say. A script may answer any text, and each would be a series.</summary>
    private static string KindOf(string message)
    {
        var word = message.Split(' ', 2)[0];
        return word.Length is > 0 and <= Longest && word.All(char.IsAsciiLetterUpper) ? word : Other;
    }
}
