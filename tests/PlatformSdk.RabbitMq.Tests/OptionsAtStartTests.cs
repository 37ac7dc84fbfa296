using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace PlatformSdk.RabbitMq.Tests;

/// <summary>Mistakes that the start reports, each by the name of the setting and never with its value.</summary>
public sealed class OptionsAtStartTests
{
    [Theory]
    [InlineData("leak-me-not", "is not an AMQP address")]
    [InlineData("Host=h;Password=leak-me-not", "is not an AMQP address")]
    [InlineData("http://u:leak-me-not@h", "does not begin with amqp://")]
    [InlineData("amqp://u:leak#me-not@h", "is not a valid address")]
    [InlineData("amqp://u:leak-me-not@h?heartbeat=1", "options are not supported")]
    [InlineData("amqp://u:leak-me-not@h/a/b", "more than one segment")]
    [InlineData("amqp://u:leak-me-not@h1:5672,h2:5672", "several hosts")]
    [InlineData("amqp://u:leak-me-not@h:99999", "is not a valid address")]
    public async Task An_address_that_cannot_be_read(string address, string expected)
    {
        var failure = await FailureAsync(new(address));

        failure.ShouldContain("'ConnectionStrings:orders-queue' ");
        failure.ShouldContain(expected);
        failure.ShouldNotContain("leak");
    }

    [Theory]
    [InlineData("Concurrency must be between 1 and 1000", 0, 20, 50)]
    [InlineData("Prefetch must be at least Concurrency", 10, 9, 50)]
    [InlineData("Prefetch must be at least Concurrency", 10, 70_000, 50)]
    [InlineData("RetryDelays must be between 1 ms and 1 day", 10, 20, 0)]
    public async Task A_number_of_a_consumer_that_cannot_work(string expected, int concurrency, int prefetch, int milliseconds) =>
        (await FailureAsync(new("amqp://h", consumer: options =>
            (options.Concurrency, options.Prefetch, options.RetryDelays) = (concurrency, prefetch, [TimeSpan.FromMilliseconds(milliseconds)]))))
        .ShouldContain($"The consumer TestHandler: {expected}");

    [Theory]
    [InlineData("order-queue", "Did you mean 'orders-queue'?")]
    [InlineData("stripe-key", "platform.yaml has no need 'stripe-key' of type queue.")]
    public async Task A_consumer_of_a_need_that_does_not_exist(string need, string expected) =>
        (await FailureAsync(new("amqp://h", services: services =>
            services.AddQueueConsumer<TestMessage, TestHandler>(need, TestJson.Default.TestMessage)))).ShouldContain(expected);

    [Fact]
    public async Task Two_consumers_of_one_queue() => (await FailureAsync(new("amqp://h", "same", TestService.Consume, services: services =>
        services.AddQueueConsumer<TestMessage, TestHandler>(TestService.Need, TestJson.Default.TestMessage, options => options.Queue = "same"))))
        .ShouldContain("TestHandler consumes the same queue.");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public async Task A_timeout_that_is_too_short_or_too_long(int seconds) => (await FailureAsync(new("amqp://h", services: services =>
        services.Configure<QueueOptions>(TestService.Need, options => options.PublishTimeout = TimeSpan.FromSeconds(seconds)))))
        .ShouldContain("QueueOptions.PublishTimeout of 'orders-queue' must be");

    [Theory]
    [InlineData("order-queue",
        "Configure<QueueOptions>(\"order-queue\"): platform.yaml has no need 'order-queue' of type queue. Did you mean 'orders-queue'?")]
    [InlineData("else", "platform.yaml has no need 'else' of type queue.")]
    [InlineData("", "Configure<QueueOptions> names no need, so it has no effect. Name one: \"orders-queue\".")]
    public async Task Settings_for_a_need_that_does_not_exist(string need, string expected) =>
        (await FailureAsync(new("amqp://h", services: services =>
            services.Configure<QueueOptions>(need, options => options.PublishTimeout = TimeSpan.FromSeconds(9))))).ShouldContain(expected);

    [Fact]
    public async Task Settings_for_all_needs_of_the_type_are_fine()
    {
        await using var service = new TestService("amqp://h", services: services =>
            services.ConfigureAll<QueueOptions>(options => options.PublishTimeout = TimeSpan.Zero));

        (await FailureAsync(service)).ShouldNotContain("has no");
    }

    private static async Task<string> FailureAsync(TestService service)
    {
        await using (service)
            return (await Should.ThrowAsync<OptionsValidationException>(service.StartAsync)).Message;
    }
}
