using Work;

var builder = Host.CreateApplicationBuilder(args);
builder.AddPlatform();
#with registrations
builder.Services.AddScoped<Job>();

return await builder.Build().RunJobAsync((services, cancellation) => services.GetRequiredService<Job>().RunAsync(cancellation));
