using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PlatformSdk.RabbitMq.Tests;

/// <summary>A broker that is killed, restarted, full or frozen while messages flow; one of its own, because it serves nobody else then.</summary>
public sealed class OutageTests(OutageTests.OwnBroker broker) : IClassFixture<OutageTests.OwnBroker>
{
    [Fact]
    public async Task A_broker_that_is_killed_under_two_hundred_clients_loses_nothing_and_hides_no_repetition()
    {
        await using var service = Service(TimeSpan.FromMinutes(1), TestService.Consume);
        await service.StartAsync();
        var (published, failures, number) = (0, new ConcurrentQueue<Exception>(), 0);
        using var ended = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 200).Select(_ => Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                try
                {
                    await service.PublishAsync(Interlocked.Increment(ref number));
                    Interlocked.Increment(ref published);
                }
                catch (QueuePublishException failure)
                {
                    failures.Enqueue(failure);
                }
            }
        })).ToList();
        await Eventually.IsTrueAsync("messages", () => published > 500);

        await broker.KillAsync();
        await Eventually.IsTrueAsync("unhealthiness", async () => (await service.HealthAsync()).Status == HealthStatus.Unhealthy);
        await broker.StartAsync();
        var before = published;
        await Eventually.IsTrueAsync("messages again", () => Task.FromResult(published > before + 500), state: State);
        await ended.CancelAsync();
        await Task.WhenAll(clients);

        failures.ShouldBeEmpty();
        await Eventually.IsTrueAsync("all messages", () => Task.FromResult(service.Handled.Count == published), state: State);
        service.Handled.Unmarked.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{published} published, {service.Handled.All.Count} handled, {service.Handled.All.Count(one => one.Delivery.IsRedelivered)} marked");

        string State() => $"""
            {published} published, {before} of them before, {service.Handled.Count} handled, {failures.Count} failures:
            {string.Join('\n', failures.Select(failure => failure.Message).Distinct().Take(5))}
            {string.Join('\n', service.Log.Lines.TakeLast(8).Select(line => line.Text))}
            {string.Join('\n', broker.Output.Split('\n').TakeLast(5))}
            """;
    }

    [Fact]
    public async Task Without_a_broker_publishing_waits_for_its_deadline_and_then_says_that_nothing_was_sent()
    {
        await using var service = new TestService("amqp://u:p@127.0.0.1:1", services: Deadline(TimeSpan.FromMilliseconds(300)));

        var failure = await Should.ThrowAsync<QueuePublishException>(() => service.PublishAsync(1));

        failure.Message.ShouldContain("was not confirmed within 0.3 s: amqp://127.0.0.1:1/ is unreachable: ConnectionRefused. It was not sent.");
    }

    [Theory]
    [InlineData("vm_memory_high_watermark")]
    public async Task A_broker_that_is_low_on_memory_makes_publishing_wait_while_consumers_go_on(string alarm)
    {
        await using var service = Service(TimeSpan.FromMilliseconds(500), options => (options.Concurrency, options.Prefetch) = (1, 1));
        var go = new TaskCompletionSource();
        service.Handled.Work = (_, _, _) => go.Task;
        await service.StartAsync();
        for (var number = 1; number <= 20; number++)
            await service.PublishAsync(number);

        await broker.ControlAsync("set_" + alarm, "0.00001");
        // The first message into the alarm makes the broker announce it.
        var failure = await Should.ThrowAsync<QueuePublishException>(async () =>
        {
            for (var number = 21; ; number++)
                await service.PublishAsync(number);
        });
        go.SetResult();

        await Eventually.IsTrueAsync("the messages from before", () => service.Handled.Count >= 20);
        (await Should.ThrowAsync<QueuePublishException>(() => service.PublishAsync(100))).Message
            .ShouldContain("the broker accepts no messages (low on memory). It was not sent.");
        (await service.HealthAsync()).Status.ShouldBe(HealthStatus.Degraded);
        failure.Message.ShouldContain("was not confirmed within 0.5 s");

        await broker.ControlAsync("set_" + alarm, "absolute", "1GB");
        await Eventually.IsTrueAsync("publishing", async () =>
        {
            try
            {
                await service.PublishAsync(200);
                return true;
            }
            catch (QueuePublishException)
            {
                return false;
            }
        });
    }

    [Fact]
    public async Task A_broker_that_was_low_on_memory_for_long_gets_no_message_twice()
    {
        var clock = new TestClock();
        await using var service = new TestService(broker.Address(), consumer: TestService.Consume, services: services => services
            .AddSingleton<TimeProvider>(clock).Configure<QueueOptions>(TestService.Need, options => options.PublishTimeout = TimeSpan.FromHours(1)));
        await service.StartAsync();
        await service.PublishAsync(1);

        await broker.ControlAsync("set_vm_memory_high_watermark", "0.00001");
        var sent = service.PublishAsync(2);
        await Eventually.IsTrueAsync("the alarm", async () => (await service.HealthAsync()).Status == HealthStatus.Degraded);
        var waiting = service.PublishAsync(3);
        clock.Advance(TimeSpan.FromMinutes(1));
        await broker.ControlAsync("set_vm_memory_high_watermark", "absolute", "1GB");

        await Eventually.IsTrueAsync("all messages", () =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            return sent.IsCompleted && waiting.IsCompleted && service.Handled.Count == 3;
        });
        await Task.WhenAll(sent, waiting);
        service.Handled.All.Select(one => one.Delivery.IsRedelivered).ShouldAllBe(isMarked => !isMarked);
    }

    [Fact]
    public async Task A_broker_that_stops_for_a_while_delays_messages_and_loses_none()
    {
        await using var service = Service(TimeSpan.FromSeconds(30), TestService.Consume);
        await service.StartAsync();
        await service.PublishAsync(0);

        broker.Signal("STOP");
        var publishing = Task.WhenAll(Enumerable.Range(1, 200).Select(number => service.PublishAsync(number)));
        await Task.WhenAny(publishing, Task.Delay(TimeSpan.FromSeconds(1)));
        publishing.IsCompleted.ShouldBeFalse();
        broker.Signal("CONT");
        await publishing;

        await Eventually.IsTrueAsync("all messages", () => service.Handled.Count == 201);
        service.Handled.Unmarked.ShouldBeEmpty();
    }

    private TestService Service(TimeSpan deadline, Action<QueueConsumerOptions> consumer)
        => new(broker.Address(), consumer: consumer, services: Deadline(deadline));

    private static Action<IServiceCollection> Deadline(TimeSpan deadline)
        => services => services.Configure<QueueOptions>(TestService.Need, options => options.PublishTimeout = deadline);

    /// <summary>The broker of this class alone.</summary>
    public sealed class OwnBroker : Broker, IAsyncLifetime;
}
