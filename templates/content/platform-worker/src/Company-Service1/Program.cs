#with usings
using Work;

var builder = Host.CreateApplicationBuilder(args);
builder.AddPlatform();
#with registrations
builder.Services.AddHostedService<Worker>();

var host = builder.Build();
host.MapPlatform();
host.Run();
