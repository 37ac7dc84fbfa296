using Orders;
using PlatformSdk.RabbitMq;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddSingleton<FinalOrders>();
builder.Services.AddSingleton<Checkout>();
builder.Services.AddSingleton<PaidOrders>();
builder.Services.AddHostedService<Retries>();
// A caller waits for a payment, but hardly for the broker: Retries announces the order later.
builder.Services.Configure<QueueOptions>("paid-orders", options => options.PublishTimeout = TimeSpan.FromSeconds(1));

var app = builder.Build();
app.MapPlatform();
app.MapOrders();
app.Run();
