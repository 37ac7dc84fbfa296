using Orders;

var builder = WebApplication.CreateBuilder(args);
#if CLIENTS
Clients.Add(builder);
#endif
builder.Services.AddJson();
var app = builder.Build();
Endpoints.Map(app);
Figures.Map(app);
app.Run();
