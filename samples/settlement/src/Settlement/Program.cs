using Settlement;

var builder = Host.CreateApplicationBuilder(args);
builder.AddPlatform();
builder.Services.AddScoped<NightlySettlement>();

return await builder.Build().RunJobAsync((services, cancellation) => services.GetRequiredService<NightlySettlement>().RunAsync(cancellation));
