using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using StackExchange.Redis;
using StackExchange.Redis.Profiling;

namespace PlatformSdk.Redis.Telemetry;

/// <summary>
/// Spans and metrics of commands. The client has none of its own, but it profiles: it adds each command to the session of the activity that sent
/// it. Once a second, the finished commands of all sessions become spans and measurements. OpenTelemetry.Instrumentation.StackExchangeRedis does the
/// same, but has no stable version that a package could depend on.
/// </summary>
internal sealed class CommandTelemetry : IDisposable
{
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Activity, Commands> _sessions = new();
    // Commands without an activity have no span.
    private readonly ProfilingSession _others = new();
    private readonly ITimer _timer;

    public CommandTelemetry(TimeProvider time) => _timer = time.CreateTimer(_ => Collect(), null, s_round, s_round);

    internal static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<CommandTelemetry>();
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(CommandSpan.Name));
        services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(CommandSpan.Name));
    }

    internal void Watch(ConnectionMultiplexer multiplexer) => multiplexer.RegisterProfiler(Session);

    public void Dispose()
    {
        _timer.Dispose();
        Collect();
    }

    internal void Collect()
    {
        foreach (var (activity, commands) in _sessions)
        {
            // A command may end after the activity that sent it, so the session stays for one more round.
            if (commands.IsLastRound)
                _sessions.TryRemove(activity, out _);
            commands.IsLastRound = activity.IsStopped;
            foreach (var command in commands.Session.FinishProfiling())
                CommandSpan.Record(command, activity);
        }
        foreach (var command in _others.FinishProfiling())
            CommandSpan.Record(command, null);
    }

    private ProfilingSession? Session() => !CommandSpan.IsWanted ? null
        : Activity.Current is { } activity ? _sessions.GetOrAdd(activity, static _ => new()).Session
        : _others;

    private sealed class Commands
    {
        internal ProfilingSession Session { get; } = new();

        internal bool IsLastRound { get; set; }
    }
}
