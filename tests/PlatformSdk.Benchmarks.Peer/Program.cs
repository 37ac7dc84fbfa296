using Orders;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
#if CLIENTS
Clients.Add(builder);
#endif
builder.Services.AddJson();
var app = builder.Build();
app.MapDefaultEndpoints();
Endpoints.Map(app);
Figures.Map(app);
app.Run();
