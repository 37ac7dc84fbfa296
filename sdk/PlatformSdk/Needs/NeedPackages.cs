using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Needs;

/// <summary>Hands each need to the package that knows its type, where one is referenced.</summary>
internal static class NeedPackages
{
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description, PlatformRegistrations registrations)
    {
        foreach (var need in description.Needs)
            registrations.FindNeed(need.Type)?.Invoke(new PlatformNeedContext(builder, description, need));
    }
}
