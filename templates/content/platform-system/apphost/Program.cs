// Starts every service, worker and need of this repository on a laptop, with a dashboard: dotnet run --project apphost
var builder = DistributedApplication.CreateBuilder(args);

builder.AddPlatformSystem();

builder.Build().Run();
