using Orders;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.Services.AddSingleton<OrderStore>();
builder.Services.AddSingleton<Checkout>();
builder.Services.AddHostedService<LatePayments>();

var app = builder.Build();
app.MapPlatform();
app.MapOrders();
app.Run();
