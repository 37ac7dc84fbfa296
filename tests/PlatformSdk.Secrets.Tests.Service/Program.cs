using System.Diagnostics;
using System.Text;
using PlatformSdk;
using PlatformSdk.Secrets.Vault;

// What the build would generate from platform.yaml.
var description = new PlatformDescription
{
    Name = "orders",
    Owner = "team-checkout",
    Needs = [new("orders-db", "postgres"), new("stripe-key", "secret")],
};

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform(description, null, VaultSecretStore.Register);

var app = builder.Build();
app.MapPlatform();
app.Lifetime.ApplicationStarted.Register(() =>
{
    if (app.Configuration["Talk"] == "true") Talk();
});
app.Run();

// Every careless way to print a secret that we could think of.
void Talk()
{
    var secret = app.Configuration["Secrets:stripe-key"] ?? "none";
    var connectionString = app.Configuration["ConnectionStrings:orders-db"]!;
    using var activity = new Activity("talk").Start();
    app.Logger.LogTrace("value {Secret}", secret);
    app.Logger.LogInformation($"interpolated {secret}");
    app.Logger.LogInformation("connection {ConnectionString}", connectionString);
    app.Logger.LogInformation("url https://api.example.com/?key={Key}", Uri.EscapeDataString(secret));
    app.Logger.LogInformation("basic {Header}", Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + secret)));
    app.Logger.LogInformation("bytes {Base64}", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
    app.Logger.LogError(new InvalidOperationException("failed with " + secret, new ArgumentException(connectionString)), "exception");
    using (app.Logger.BeginScope(new Dictionary<string, object> { ["scoped"] = secret })) app.Logger.LogInformation("in a scope");
    app.Logger.LogInformation("{View}", ((IConfigurationRoot)app.Configuration).GetDebugView());
    app.Logger.LogInformation("the end");
    app.Lifetime.StopApplication();
}
