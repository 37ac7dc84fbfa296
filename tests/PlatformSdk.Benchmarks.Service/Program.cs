using Orders;
using PlatformSdk;

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(new PlatformDescription { Name = "orders", Owner = "team-checkout", System = "shop" });
builder.Services.AddJson();
var app = builder.Build();
app.MapPlatform();
Endpoints.Map(app);
Figures.Map(app);
app.Run();
