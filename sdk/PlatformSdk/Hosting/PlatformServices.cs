using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.Hosting;

internal static class PlatformServices
{
    /// <summary>Returns the description, or throws the error that names the missing call.</summary>
    internal static PlatformDescription Require(IServiceProvider services) => services.GetService<PlatformDescription>()
        ?? throw new InvalidOperationException("AddPlatform() was not called. Add builder.AddPlatform() before builder.Build().");
}
