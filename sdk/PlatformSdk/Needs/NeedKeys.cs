using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;

namespace PlatformSdk.Needs;

/// <summary>Where the address of a need stands in the configuration.</summary>
internal static class NeedKeys
{
    /// <summary>Data stores by connection string; what is called over HTTP as Microsoft.Extensions.ServiceDiscovery reads it.</summary>
    internal static string Address(PlatformNeed need) => IsCalled(need) ? $"services:{need.Name}:http:0" : $"ConnectionStrings:{need.Name}";

    /// <summary>Where the need is, as far as anybody said; it may hold a password.</summary>
    internal static string? Find(PlatformNeed need, IConfiguration configuration)
    {
        var key = Address(need);
        return configuration[key] ?? configuration[key.Replace(":http:", ":https:", StringComparison.Ordinal)] ?? need.Url
            ?? (need.Type == "service" ? $"http://{need.Name}" : null);
    }

    internal static bool IsCalled(PlatformNeed need) => need.Type is "service" or "external";

    internal static bool IsDataStore(PlatformNeed need) => SecretNeeds.IsDataStore(need.Type);
}
