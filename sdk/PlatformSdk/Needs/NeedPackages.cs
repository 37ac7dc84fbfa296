using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace PlatformSdk.Needs;

/// <summary>Passes each need to the referenced package for its type.</summary>
internal static class NeedPackages
{
    internal static void Add(IHostApplicationBuilder builder, PlatformDescription description, PlatformRegistrations registrations)
    {
        var unwired = new List<PlatformNeed>();
        foreach (var need in description.Needs)
        {
            if (registrations.FindNeed(need.Type) is { } wire)
                wire(new PlatformNeedContext(builder, description, need));
            else if (NeedKeys.IsDataStore(need))
                unwired.Add(need);
        }
        builder.Services.AddSingleton(new UnwiredNeeds(unwired));
        builder.Services.AddSingleton<NeedMessages>();
    }
}
