var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform();

var app = builder.Build();
app.MapPlatform();
app.MapGet("/", () => "service-label");
app.Run();
