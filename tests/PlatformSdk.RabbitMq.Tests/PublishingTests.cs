using System.Text;

namespace PlatformSdk.RabbitMq.Tests;

public sealed class PublishingTests(SharedBroker broker)
{
    [Fact]
    public async Task A_message_is_stored_by_the_broker_when_publishing_returns()
    {
        await using var service = new TestService(broker.Address());

        var id = await service.PublishAsync(17);

        var stored = (await TestService.AskAsync(broker, channel => channel.BasicGetAsync(service.Queue, autoAck: true)))!;
        Encoding.UTF8.GetString(stored.Body.Span).ShouldBe("""{"Number":17}""");
        stored.BasicProperties.MessageId.ShouldBe(id);
        stored.BasicProperties.Persistent.ShouldBeTrue();
        stored.BasicProperties.ContentType.ShouldBe("application/json");
        stored.BasicProperties.Type.ShouldBe("TestMessage");
        stored.BasicProperties.AppId.ShouldBe("orders");
    }

    [Fact]
    public async Task The_documented_permissions_are_enough_and_the_error_without_them_names_each()
    {
        var queue = Broker.Name("narrow");
        var pattern = $"^{queue}([.].*)?$";
        var (allowed, refused) = (await broker.AddUserAsync("a", $"{pattern}|^amq[.]default$"), await broker.AddUserAsync("b", pattern));
        await using var service = new TestService(broker.Address(allowed, "a"), queue, TestService.Consume);
        await service.StartAsync();
        await service.PublishAsync(1);
        await Eventually.IsTrueAsync("it is handled", () => service.Handled.Count == 1);

        await using var other = new TestService(broker.Address(refused, "b"), queue);
        (await Should.ThrowAsync<QueuePublishException>(() => other.PublishAsync(2))).Message.ShouldContain("and write for 'amq.default'");
    }

    [Fact]
    public async Task A_dead_letter_may_be_looked_at_as_often_as_somebody_likes()
    {
        await using var service = new TestService(broker.Address());
        await service.PublishAsync(1);

        // A queue without a limit of its own has 20 from version 4 on.
        (await broker.ControlAsync("list_queues", "name", "arguments")).Split('\n')
            .Single(line => line.StartsWith(service.DeadLetters, StringComparison.Ordinal)).ShouldContain("1000000000");
    }

    [Theory]
    [InlineData("order-17")]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    public async Task A_message_may_bring_its_own_id(string id)
    {
        await using var service = new TestService(broker.Address());

        (await service.PublishAsync(1, id)).ShouldBe(id);

        (await TestService.AskAsync(broker, channel => channel.BasicGetAsync(service.Queue, autoAck: true)))!.BasicProperties.MessageId.ShouldBe(id);
    }

    [Fact]
    public async Task A_queue_that_is_deleted_is_created_again_and_takes_the_message()
    {
        await using var service = new TestService(broker.Address());
        await service.PublishAsync(1);
        await TestService.AskAsync(broker, channel => channel.QueueDeleteAsync(service.Queue, false, false));

        await service.PublishAsync(2);

        (await TestService.LengthAsync(broker, service.Queue)).ShouldBe(1u);
    }

    [Fact]
    public async Task Two_hundred_clients_share_one_connection_and_lose_nothing()
    {
        await using var service = new TestService(broker.Address(), consumer: TestService.Consume);
        await service.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 200).Select(async client =>
        {
            for (var i = 0; i < 10; i++)
                await service.PublishAsync(client * 10 + i);
        }));

        await Eventually.IsTrueAsync("all messages", () => service.Handled.Count == 2000);
        service.Handled.All.Count.ShouldBe(2000, "nothing was interrupted, so nothing is handled twice");
    }

    [Theory]
    [InlineData("")]
    [InlineData("amq.orders")]
    [InlineData("two words")]
    [InlineData("näme")]
    public async Task A_name_that_no_queue_can_have_is_an_error_of_the_program(string queue)
    {
        await using var service = new TestService(broker.Address(), queue);

        (await Should.ThrowAsync<ArgumentException>(() => service.PublishAsync(1))).Message.ShouldStartWith("The name of a queue must");
    }

    [Fact]
    public async Task A_queue_with_other_arguments_is_refused_with_what_to_do()
    {
        var queue = Broker.Name("classic");
        await TestService.AskAsync(broker, channel => channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false));
        await using var service = new TestService(broker.Address(), queue, TestService.Consume);
        await service.StartAsync();

        var failure = await Should.ThrowAsync<QueuePublishException>(() => service.PublishAsync(1));

        failure.Message.ShouldContain($"'{queue}' exists with other arguments");
        failure.Message.ShouldContain("Delete it once it is empty");
        await Eventually.IsTrueAsync("the consumer's report", () => service.Log.Text.Contains("is not consumed", StringComparison.Ordinal));
        (await service.HealthAsync()).Description!.ShouldContain("other arguments");
    }
}
