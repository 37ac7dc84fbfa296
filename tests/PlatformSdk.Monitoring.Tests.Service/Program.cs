using System.Text.Json;
using PlatformSdk;

// Rules, dashboard and process are to come from one text, which the test has: so it says what the build would generate into this program.
var description = JsonSerializer.Deserialize<PlatformDescription>(Environment.GetEnvironmentVariable("DESCRIPTION")!)!;

if (description.Kind == PlatformKind.Job)
{
    var jobs = Host.CreateApplicationBuilder(args);
    jobs.AddPlatform(description);
    return await jobs.Build().RunJobAsync((_, cancellation) => Task.Delay(10, cancellation));
}

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(description);

var app = builder.Build();
app.MapPlatform();
app.MapGet("/", () => "orders");
app.MapGet("/fails", string () => throw new InvalidOperationException("no stock"));
app.MapGet("/slow", async (int milliseconds, CancellationToken cancellation) => await Task.Delay(milliseconds, cancellation));
app.MapGet("/stock",
    (IHttpClientFactory clients, CancellationToken cancellation) => clients.CreateClient("inventory").GetStringAsync("/", cancellation));
await app.RunAsync();
return 0;
