using Payments;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();
builder.Services.AddSingleton<CardProvider>();

var app = builder.Build();
app.MapPlatform();
app.MapPayments();
app.Run();
