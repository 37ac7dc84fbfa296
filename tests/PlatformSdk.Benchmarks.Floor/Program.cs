using Orders;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddJson();
var app = builder.Build();
Endpoints.Map(app);
Figures.Map(app);
app.Run();
