using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Needs;

/// <summary>The configuration keys of need addresses.</summary>
internal static class NeedKeys
{
    /// <summary>Data stores use a connection string; services called over HTTP use the keys of Microsoft.Extensions.ServiceDiscovery.</summary>
    internal static string Address(PlatformNeed need) => IsCalled(need) ? $"services:{need.Name}:http:0" : $"ConnectionStrings:{need.Name}";

    /// <summary>The address of the need, or null if it is not set. It may contain a password.</summary>
    internal static string? Find(PlatformNeed need, IConfiguration configuration)
    {
        var key = Address(need);
        return configuration[key] ?? configuration[key.Replace(":http:", ":https:", StringComparison.Ordinal)] ?? need.Url
            ?? (need.Type == "service" ? $"http://{need.Name}" : null);
    }

    internal static bool IsCalled(PlatformNeed need) => need.Type is "service" or "external";

    internal static bool IsDataStore(PlatformNeed need) => SecretNeeds.IsDataStore(need.Type);
}
