using Work;

var builder = Host.CreateApplicationBuilder(args);
builder.AddPlatform();
builder.Services.AddHostedService<Worker>();

var host = builder.Build();
host.MapPlatform();
host.Run();
