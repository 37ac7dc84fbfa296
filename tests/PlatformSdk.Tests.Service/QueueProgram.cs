using System.Text.Json.Serialization;
using PlatformSdk;
using PlatformSdk.RabbitMq;

namespace Orders;

/// <summary>Publishes one message to itself, and ends when it has handled it.</summary>
internal static partial class QueueProgram
{
    private static readonly PlatformDescription s_description = new()
    {
        Name = "mailer",
        Owner = "team-checkout",
        Kind = PlatformKind.Worker,
        Needs = [new("mails", "queue")],
    };

    internal static async Task<int> RunAsync(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddQueueConsumer<Mail, MailHandler>("mails", MailJson.Default.Mail);
        builder.AddPlatform(s_description, null, QueueNeed.Register);

        var host = builder.Build();
        host.MapPlatform();
        await host.StartAsync();
        await host.Services.GetRequiredKeyedService<IQueuePublisher>("mails").PublishAsync(new Mail("ada@example.com"), MailJson.Default.Mail);
        await host.WaitForShutdownAsync();
        return 0;
    }

    internal sealed record Mail(string To);

    [JsonSerializable(typeof(Mail))]
    internal sealed partial class MailJson : JsonSerializerContext;

    internal sealed class MailHandler(IHostApplicationLifetime lifetime, ILogger<MailHandler> logger) : IQueueHandler<Mail>
    {
        public Task HandleAsync(Mail message, QueueDelivery delivery, CancellationToken cancellationToken)
        {
            Lines.Said(logger, message.To);
            lifetime.StopApplication();
            return Task.CompletedTask;
        }
    }
}
