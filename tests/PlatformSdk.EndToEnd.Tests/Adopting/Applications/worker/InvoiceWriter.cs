using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Invoicing;

public sealed class InvoiceWriter(IConnectionFactory factory, ILogger<InvoiceWriter> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var connection = await factory.CreateConnectionAsync(stoppingToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: stoppingToken);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, message) =>
        {
            logger.LogInformation("An order of {Bytes} bytes is invoiced.", message.Body.Length);
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync("orders", autoAck: true, consumer, stoppingToken);
        await Task.Delay(Timeout.Infinite, stoppingToken);
    }
}
