using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlatformSdk.Access.Calls;
using PlatformSdk.Access.Issuer;

namespace PlatformSdk.Access.Tests.Support;

/// <summary>A worker that calls the service inventory, configured as by its manifest.</summary>
internal sealed class CallingHost : IDisposable
{
    private readonly IHost _host;

    private CallingHost(IHost host, LogSink log) => (_host, Log) = (host, log);

    internal LogSink Log { get; }

    internal IConfiguration Configuration => _host.Services.GetRequiredService<IConfiguration>();

    internal static PlatformDescription Description { get; } = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Kind = PlatformKind.Worker,
        Needs =
        [
            new PlatformNeed("inventory", "service"), new PlatformNeed("access-client", "secret"),
            new PlatformNeed("tax-api", "external") { Url = "https://tax.example" },
        ],
    };

    internal static Dictionary<string, string?> SettingsFor(OpenIdProvider provider, string address, string secret = OpenIdProvider.ClientSecret) =>
        new()
        {
            ["Platform:Access:Issuer"] = provider.Issuer,
            ["Platform:Access:ClientId"] = OpenIdProvider.ClientId,
            ["Platform:Access:Scope"] = "{audience}/.default",
            ["Platform:Access:Audiences:inventory"] = "api://inventory",
            ["Platform:Secrets:Store"] = "none",
            ["Secrets:access-client"] = secret,
            ["services:inventory:http:0"] = address,
        };

    internal static CallingHost Start(OpenIdProvider provider, string address, string secret = OpenIdProvider.ClientSecret, TimeProvider? time = null,
        Dictionary<string, string?>? more = null)
    {
        var log = new LogSink();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(SettingsFor(provider, address, secret)).AddInMemoryCollection(more);
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.AddPlatform(Description, null, PlatformAccess.Register);
        builder.Services.AddHttpClient(IssuerSetup.Client).ConfigurePrimaryHttpMessageHandler(OpenIdProvider.Trusting);
        builder.Services.AddHttpClient("tax-api");
        if (time is not null)
        {
            builder.Services.Replace(ServiceDescriptor.KeyedSingleton("api://inventory", (services, _) =>
                new CachedToken("api://inventory", services.GetRequiredService<TokenRequests>(), time,
                    services.GetRequiredService<ILogger<CachedToken>>())));
        }
        return new CallingHost(builder.Build(), log);
    }

    internal HttpClient Client(string name) => _host.Services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    public void Dispose()
    {
        _host.Dispose();
        Log.Dispose();
    }
}
