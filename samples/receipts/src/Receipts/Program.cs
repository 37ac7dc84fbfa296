using PlatformSdk.RabbitMq;
using Receipts;

var builder = Host.CreateApplicationBuilder(args);
builder.AddPlatform();
builder.Services.AddQueueConsumer<OrderPaid, ReceiptSender>("paid-orders", MessageJson.Default.OrderPaid);

var host = builder.Build();
host.MapPlatform();
host.Run();
