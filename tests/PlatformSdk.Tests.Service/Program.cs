using PlatformSdk;

// What the build would generate from platform.yaml.
var description = new PlatformDescription
{
    Name = "orders",
    Owner = "team-checkout",
    System = "shop",
    Title = "Orders",
    Summary = "Takes and tracks customer orders.",
    Tier = "critical",
};

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(description);

var app = builder.Build();
app.MapPlatform();
app.MapGet("/", () => "orders");
app.MapGet("/slow", async (int milliseconds, CancellationToken cancellation) =>
{
    await Task.Delay(milliseconds, cancellation);
    return "slow";
});
app.MapFallback(() => "fallback");
app.Run();

/// <summary>Lets WebApplicationFactory name the program.</summary>
public partial class Program;
