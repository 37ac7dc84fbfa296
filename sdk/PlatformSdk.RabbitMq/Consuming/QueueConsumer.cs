using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;
using PlatformSdk.RabbitMq.Connecting;
using PlatformSdk.RabbitMq.Logging;
using PlatformSdk.RabbitMq.Messages;
using PlatformSdk.RabbitMq.Publishing;

namespace PlatformSdk.RabbitMq.Consuming;

/// <summary>
/// Consumes one queue in one session after the other: a session ends with its connection or channel, and the next one begins at once, while the
/// handlers of the former finish.
/// </summary>
internal sealed class QueueConsumer(ConsumerRegistration consumer, IServiceProvider services) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    // Of the time that the host gives: the rest is for the message that did not end in time, and for closing.
    private const double Share = 0.8;

    private readonly ILogger _logger = services.GetRequiredService<ILogger<QueueConsumer>>();
    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();
    private readonly List<(ConsumerSession Session, Task Left)> _leaving = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A tool that inspects the program starts its hosted services too.
        if (Inspection.IsUnderWay)
            return;
        var options = services.GetRequiredService<IOptionsMonitor<QueueConsumerOptions>>().Get(consumer.Name);
        var queue = options.Queue ?? consumer.Need;
        var connection = services.GetRequiredKeyedService<QueueConnections>(consumer.Need).Consuming;
        var states = services.GetRequiredKeyedService<ConsumerStates>(consumer.Need);
        using var cut = new CancellationTokenSource();
        using var processor = new MessageProcessor(
            consumer, queue, options, services.GetRequiredService<IServiceScopeFactory>(),
            services.GetRequiredKeyedService<QueuePublisher>(consumer.Need), services.GetRequiredService<QueueMetrics>(), _time, _logger, cut.Token);
        // All consumers stop at once, instead of one after the other.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
            stoppingToken, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        while (!stopping.IsCancellationRequested)
        {
            var problem = await ConsumeAsync(connection, processor, states, stopping.Token).ConfigureAwait(false);
            _leaving.RemoveAll(one => one.Left.IsCompleted);
            if (problem is null)
                continue;
            if (states.Set(queue, problem))
                Log.NotConsuming(_logger, queue, problem);
            await Task.Delay(s_pause, _time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await StopAsync(queue, cut).ConfigureAwait(false);
    }

    /// <summary>One session; returns why it could not be, or null.</summary>
    private async Task<string?> ConsumeAsync(
        QueueConnection connection, MessageProcessor processor, ConsumerStates states, CancellationToken stopping)
    {
        ConsumerSession? session = null;
        try
        {
            var use = await connection.UseAsync(stopping).ConfigureAwait(false);
            session = new(use, processor, services.GetRequiredService<QueueMetrics>(), _time);
            await session.StartAsync(stopping).ConfigureAwait(false);
            states.Set(processor.Queue, null);
            Log.Consuming(_logger, processor.Queue);
            await session.WatchAsync(stopping).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure) when (QueueFailure.IsExpected(failure))
        {
            // The connection reports its own loss.
            return stopping.IsCancellationRequested || session?.IsOver == true ? null
                : QueueTopology.Explain(failure, processor.Queue) ?? $"'{processor.Queue}': {QueueFailure.Describe(failure, null)}";
        }
        finally
        {
            if (session is not null)
                _leaving.Add((session, session.LeaveAsync()));
        }
    }

    private async Task StopAsync(string queue, CancellationTokenSource cut)
    {
        var timeout = services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        await LeftAsync(timeout * Share).ConfigureAwait(false);
        if (_leaving.TrueForAll(one => one.Left.IsCompleted))
            return;
        await cut.CancelAsync().ConfigureAwait(false);
        await LeftAsync(timeout * (1 - Share) / 2).ConfigureAwait(false);
        foreach (var (session, left) in _leaving.Where(one => !one.Left.IsCompleted))
        {
            Log.CutOff(_logger, session.Running, queue);
            await session.CloseAsync().ConfigureAwait(false);
        }
    }

    private async Task LeftAsync(TimeSpan limit) => await Task.WhenAll(_leaving.Select(one => one.Left)).WaitAsync(limit, _time)
        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
