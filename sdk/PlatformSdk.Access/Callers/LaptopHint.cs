using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Access.Logging;

namespace PlatformSdk.Access.Callers;

/// <summary>On a laptop without an issuer and without keys, says how to get a token that the service accepts.</summary>
internal sealed class LaptopHint(IOptionsMonitor<JwtBearerOptions> options, ILogger<LaptopHint> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var bearer = options.Get(SchemeChoice.Name);
        if (bearer is { ConfigurationManager: null, TokenValidationParameters: { IssuerSigningKey: null } parameters }
            && parameters.IssuerSigningKeys?.Any() is not true)
        {
            Log.NoIssuerOnLaptop(logger);
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
