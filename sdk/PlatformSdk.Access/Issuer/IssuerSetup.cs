using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using PlatformSdk.Access.Settings;
using PlatformSdk.Contract;
using PlatformSdk.Health;

namespace PlatformSdk.Access.Issuer;

/// <summary>The client of the issuer, its keys and their health.</summary>
internal static class IssuerSetup
{
    /// <summary>The name of the client, with which a service can configure a proxy.</summary>
    internal const string Client = AccessSettings.Package;

    private const string HealthEntry = "access";

    /// <summary>Documents of an issuer have a few kilobytes.</summary>
    private const int LargestAnswer = 512 * 1024;

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);

    internal static void Add(IServiceCollection services, AccessOptions options)
    {
        if (options.Issuer is null)
            return;
        // A redirect could lead anywhere, and would send the client secret along. The client's own log lines carry the headers as values, the secret
        // among them.
        services.AddHttpClient(Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (s_timeout, LargestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddSingleton<IssuerDocuments>();
        services.AddSingleton<IssuerKeys>();
        // Never for readiness: an outage of the login must not take every service down.
        services.AddHealthChecks().Add(OwnCheck.Create(HealthEntry, provider => new IssuerCheck(provider.GetRequiredService<IssuerKeys>()),
            HealthStatus.Degraded, []));
    }
}
