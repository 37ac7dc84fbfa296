using Microsoft.Extensions.DependencyInjection;

namespace PlatformSdk.Hosting;

internal static class PlatformServices
{
    /// <summary>The description, or the error that says which call is missing.</summary>
    internal static PlatformDescription Require(IServiceProvider services) => services.GetService<PlatformDescription>()
        ?? throw new InvalidOperationException("AddPlatform() was not called: add builder.AddPlatform() before builder.Build().");
}
