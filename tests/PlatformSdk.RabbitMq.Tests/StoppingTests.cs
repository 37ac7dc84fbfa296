using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk.RabbitMq.Tests;

public sealed class StoppingTests(SharedBroker broker)
{
    [Fact]
    public async Task What_is_in_flight_is_finished_and_the_rest_goes_back()
    {
        var (begun, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var service = new TestService(broker.Address(), consumer: options => (options.Concurrency, options.Prefetch) = (1, 5));
        service.Handled.Work = async (_, _, _) =>
        {
            begun.TrySetResult();
            await finish.Task;
        };
        await service.StartAsync();
        for (var number = 0; number < 10; number++)
            await service.PublishAsync(number);
        await begun.Task;

        var stopping = service.StopAsync();
        await Task.WhenAny(stopping, Task.Delay(100));
        stopping.IsCompleted.ShouldBeFalse("a handler still runs");
        finish.SetResult();
        await stopping;

        service.Handled.All.Count.ShouldBe(1);
        await Eventually.IsTrueAsync("the rest", async () => await TestService.LengthAsync(broker, service.Queue) == 9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handler_that_does_not_end_in_time_is_cancelled_and_its_message_goes_back(bool heeds)
    {
        var begun = new TaskCompletionSource();
        await using var service = new TestService(broker.Address(), consumer: TestService.Consume,
            services: services => services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1)));
        service.Handled.Work = (_, _, cancellation) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.Infinite, heeds ? cancellation : CancellationToken.None);
        };
        await service.StartAsync();
        await service.PublishAsync(1);
        await begun.Task;

        await service.StopAsync();

        await Eventually.IsTrueAsync("the message", async () => await TestService.LengthAsync(broker, service.Queue) == 1);
        (await TestService.LengthAsync(broker, service.DeadLetters)).ShouldBe(0u);
        service.Log.Text.Contains("did not end in time", StringComparison.Ordinal).ShouldBe(!heeds);
    }

    [Fact]
    public async Task Handlers_of_two_queues_that_never_end_do_not_keep_the_service_from_stopping()
    {
        var begun = new CountdownEvent(2);
        var other = Broker.Name("queue");
        var service = new TestService(broker.Address(), consumer: TestService.Consume, services: services => services
            .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1))
            .AddQueueConsumer<TestMessage, TestHandler>(TestService.Need, TestJson.Default.TestMessage, options => options.Queue = other));
        service.Handled.Work = (_, _, _) =>
        {
            begun.Signal();
            return new TaskCompletionSource().Task;
        };
        await service.StartAsync();
        await service.PublishAsync(1);
        await service.Services.GetRequiredService<IQueuePublisher>().PublishAsync(new TestMessage(2), TestJson.Default.TestMessage, other);
        await Eventually.IsTrueAsync("both handlers", () => begun.IsSet);

        await service.StopAsync();
        await service.DisposeAsync();

        await Eventually.IsTrueAsync("the message", async () => await TestService.LengthAsync(broker, service.Queue) == 1);
        (await TestService.LengthAsync(broker, other)).ShouldBe(1u);
    }

    [Fact]
    public async Task A_message_that_went_back_is_marked_when_another_process_handles_it()
    {
        var begun = new TaskCompletionSource();
        await using var first = new TestService(broker.Address(), consumer: TestService.Consume,
            services: services => services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200)));
        first.Handled.Work = (_, _, cancellation) =>
        {
            begun.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        };
        await first.StartAsync();
        await first.PublishAsync(1);
        await begun.Task;
        await first.StopAsync();

        await using var second = new TestService(broker.Address(), first.Queue, TestService.Consume);
        await second.StartAsync();

        await Eventually.IsTrueAsync("the message", () => second.Handled.All.Count == 1);
        second.Handled.All.Single().Delivery.IsRedelivered.ShouldBeTrue();
    }
}
