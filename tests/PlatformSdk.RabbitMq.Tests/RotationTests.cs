using System.Collections.Concurrent;

namespace PlatformSdk.RabbitMq.Tests;

/// <summary>New users and passwords while messages flow, as a secret store brings them.</summary>
public sealed class RotationTests(SharedBroker broker)
{
    [Fact]
    public async Task New_users_under_load_fail_no_publish_lose_no_message_and_hide_no_repetition()
    {
        var user = await broker.AddUserAsync("password-0");
        await using var service = new TestService(broker.Address(user, "password-0"), consumer: TestService.Consume);
        await service.StartAsync();
        var (published, failures, number) = (0, new ConcurrentQueue<Exception>(), 0);
        using var ended = new CancellationTokenSource();
        var clients = Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            while (!ended.IsCancellationRequested)
            {
                try
                {
                    await service.PublishAsync(Interlocked.Increment(ref number));
                    Interlocked.Increment(ref published);
                    await Task.Delay(20);
                }
                catch (QueuePublishException failure)
                {
                    failures.Enqueue(failure);
                }
            }
        })).ToList();

        for (var rotation = 1; rotation <= 4; rotation++)
        {
            var next = await broker.AddUserAsync($"password-{rotation}");
            var before = published;
            service.Rotate(broker.Address(next, $"password-{rotation}"));
            await Eventually.IsTrueAsync("messages after the rotation", () => published > before + 100);
            // Every other time at once, so that the broker closes connections that still finish.
            if (rotation % 2 == 0)
                await broker.ControlAsync("delete_user", user);
            user = next;
        }
        await ended.CancelAsync();
        await Task.WhenAll(clients);

        failures.ShouldBeEmpty();
        await Eventually.IsTrueAsync("all messages", () => service.Handled.Count == published);
        service.Handled.Unmarked.ShouldBeEmpty();
        service.Log.Text.ShouldNotContain("password-");
    }

    [Fact]
    public async Task A_password_that_changed_leaves_the_open_connection_and_the_next_one_uses_it()
    {
        var user = await broker.AddUserAsync("password-1");
        await using var service = new TestService(broker.Address(user, "password-1"), consumer: TestService.Consume);
        await service.StartAsync();
        await service.PublishAsync(1);

        await broker.ControlAsync("change_password", user, "password-2");
        await service.PublishAsync(2);
        service.Rotate(broker.Address(user, "password-2"));
        await Eventually.IsTrueAsync("the new connections", () => Connected(service) >= 4);
        await service.PublishAsync(3);

        await Eventually.IsTrueAsync("all messages", () => service.Handled.Count == 3);
        service.Handled.All.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("leak-me-not")]
    [InlineData("amqp://u:leak-me-not@h,h")]
    public async Task A_new_address_that_cannot_be_read_is_ignored(string address)
    {
        await using var service = new TestService(broker.Address());
        await service.PublishAsync(1);

        service.Rotate(address);
        await service.PublishAsync(2);

        service.Log.Text.ShouldContain("The new connection string of orders-queue is ignored");
        service.Log.Text.ShouldNotContain("leak-me-not");
    }

    [Fact]
    public async Task New_credentials_that_are_refused_leave_the_old_connection_in_use()
    {
        await using var service = new TestService(broker.Address());
        await service.PublishAsync(1);

        service.Rotate(broker.Address(password: "too-early"));
        await Eventually.IsTrueAsync("the refusal", () => service.Log.Text.Contains("New credentials are requested", StringComparison.Ordinal));

        await service.PublishAsync(2);
        (await TestService.LengthAsync(broker, service.Queue)).ShouldBe(2u);
    }

    private static int Connected(TestService service) =>
        service.Log.Lines.Count(line => line.Text.StartsWith("Connected to", StringComparison.Ordinal));
}
