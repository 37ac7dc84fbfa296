using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PlatformSdk.Hosting;

namespace PlatformSdk.Web;

/// <summary>Defaults of a program that answers requests.</summary>
internal static class WebSetup
{
    internal static void Add(PlatformSetup setup)
    {
        var isWeb = setup.IsWeb;
        setup.Services.AddSingleton(services => new MappedCheck(isWeb, services.GetRequiredService<IOptions<PlatformOptions>>(),
            services.GetRequiredService<ILogger<MappedCheck>>()));
        if (!isWeb)
            return;
        setup.Services.AddProblemDetails();
        setup.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, FirstMiddleware>());
        // First, so that what the service says of Kestrel itself wins.
        setup.Services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>, KestrelDefaults>());
    }

    private sealed class KestrelDefaults(IOptions<PlatformOptions> options) : IConfigureOptions<KestrelServerOptions>
    {
        public void Configure(KestrelServerOptions kestrel)
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.Value.Web.MaxRequestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = options.Value.Web.MaxRequestHeaders;
        }
    }
}
