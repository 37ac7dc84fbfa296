using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace PlatformSdk.RabbitMq.Tests.Support;

/// <summary>A service with one need of type queue, whose address the test changes as a secret store would.</summary>
internal sealed class TestService : IAsyncDisposable
{
    internal const string Need = "orders-queue";

    private readonly IHost _host;
    private readonly IConfigurationRoot _configuration;

    internal TestService(string? address, string? queue = null, Action<QueueConsumerOptions>? consumer = null, bool optional = false,
        Action<IServiceCollection>? services = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        Queue = queue ?? Broker.Name("queue");
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration["Platform:Secrets:Store"] = "none";
        builder.Configuration["Platform:Shutdown:Drain"] = "0s";
        builder.Configuration["ConnectionStrings:" + Need] = address;
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Logging.AddProvider(Log);
        builder.AddPlatform(
            new() { Name = "orders", Owner = "team", Needs = [new(Need, "queue") { Optional = optional }] }, null, QueueNeed.Register);
        builder.Services.AddSingleton(Handled);
        if (consumer is not null)
        {
            builder.Services.AddQueueConsumer<TestMessage, TestHandler>(Need, TestJson.Default.TestMessage, options =>
            {
                options.Queue = Queue;
                consumer(options);
            });
        }
        services?.Invoke(builder.Services);
        _host = builder.Build();
        _configuration = (IConfigurationRoot)_host.Services.GetRequiredService<IConfiguration>();
    }

    internal LogSink Log { get; } = new();

    internal Handled Handled { get; } = new();

    internal string Queue { get; }

    internal string DeadLetters => Queue + ".dead";

    internal IServiceProvider Services => _host.Services;

    /// <summary>Consumes the queue with the settings of a test that needs no others.</summary>
    internal static void Consume(QueueConsumerOptions options) => options.RetryDelays = [TimeSpan.FromMilliseconds(50)];

    internal Task StartAsync() => _host.StartAsync();

    internal Task StopAsync() => _host.StopAsync();

    internal Task<string> PublishAsync(int number, string? messageId = null, CancellationToken cancellationToken = default)
        => _host.Services.GetRequiredService<IQueuePublisher>()
            .PublishAsync(new TestMessage(number), TestJson.Default.TestMessage, Queue, messageId, cancellationToken);

    internal void Rotate(string address)
    {
        _configuration["ConnectionStrings:" + Need] = address;
        _configuration.Reload();
    }

    internal async Task<HealthReportEntry> HealthAsync()
    {
        var checks = _host.Services.GetRequiredService<HealthCheckService>();
        return (await checks.CheckHealthAsync(check => check.Name == Need)).Entries[Need];
    }

    public async ValueTask DisposeAsync() => await ((IAsyncDisposable)_host).DisposeAsync();

    /// <summary>Looks at a broker without the platform.</summary>
    internal static async Task<T> AskAsync<T>(Broker broker, Func<IChannel, Task<T>> ask)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(broker.Address()) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await ask(channel);
    }

    internal static Task<uint> LengthAsync(Broker broker, string queue) => AskAsync(broker, channel => channel.MessageCountAsync(queue));
}
