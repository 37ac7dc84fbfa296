using Orders;
using PlatformSdk;

var builder = WebApplication.CreateBuilder(args);
var description = new PlatformDescription { Name = "orders", Owner = "team-checkout", System = "shop" };
#if CLIENTS
builder.AddPlatform(description with { Needs = Clients.Needs }, configure: null, Clients.Register);
#else
builder.AddPlatform(description);
#endif
builder.Services.AddJson();
var app = builder.Build();
app.MapPlatform();
Endpoints.Map(app);
Figures.Map(app);
app.Run();
