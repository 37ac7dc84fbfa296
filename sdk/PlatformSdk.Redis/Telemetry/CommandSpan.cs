using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using PlatformSdk.Contract;
using StackExchange.Redis.Profiling;

namespace PlatformSdk.Redis.Telemetry;

/// <summary>One command as a span and a measurement, with the names of OpenTelemetry's conventions. Keys and values are not part of them.</summary>
internal static class CommandSpan
{
    /// <summary>The source of spans and the meter.</summary>
    internal const string Name = "PlatformSdk.Redis";

    internal static readonly Meter Meter = new(Name);

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Histogram<double> s_duration = Meter.CreateHistogram(MetricNames.CacheOperation, "s",
        "Duration of Redis commands.", null, new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10],
        });

    internal static bool IsWanted => s_source.HasListeners() || s_duration.Enabled;

    internal static void Record(IProfiledCommand command, Activity? parent)
    {
        var (host, port) = PlaceOf(command.EndPoint);
        var tags = new TagList
        {
            { "db.system.name", "redis" },
            { "db.operation.name", command.Command },
            { "server.address", host },
            { "server.port", port },
        };
        s_duration.Record(command.ElapsedTime.TotalSeconds, tags);
        if (parent is null)
            return;
        using var span = s_source.StartActivity(command.Command, ActivityKind.Client, parent.Context, tags, null, command.CommandCreated);
        span?.SetTag("db.namespace", command.Db.ToString(CultureInfo.InvariantCulture));
        span?.SetEndTime(command.CommandCreated + command.ElapsedTime);
    }

    internal static (string Host, int Port) PlaceOf(EndPoint endPoint) => endPoint switch
    {
        DnsEndPoint dns => (dns.Host, dns.Port),
        IPEndPoint ip => (ip.Address.ToString(), ip.Port),
        _ => ("", 0),
    };
}
