using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.Hosting;

namespace PlatformSdk.Web;

/// <summary>Defaults of a program that answers requests.</summary>
internal static class WebSetup
{
    internal static void Add(PlatformSetup setup)
    {
        if (!setup.IsWeb)
            return;
        setup.Services.AddSingleton<MappedMark>();
        setup.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, FirstMiddleware>());
        setup.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        setup.Services.AddProblemDetails();
    }
}
