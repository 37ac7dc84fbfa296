using Microsoft.Extensions.Configuration;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Needs;

/// <summary>The configuration keys of need addresses.</summary>
internal static class NeedKeys
{
    /// <summary>Data stores use a connection string; services called over HTTP use the keys of Microsoft.Extensions.ServiceDiscovery.</summary>
    internal static string Address(PlatformNeed need)
        => IsCalled(need) ? NeedSettings.Service(need.Name, "http") : NeedSettings.ConnectionString(need.Name);

    /// <summary>The address of the need, or null if it is not set. It may contain a password.</summary>
    internal static string? Find(PlatformNeed need, IConfiguration configuration)
        => configuration[Address(need)] ?? (IsCalled(need) ? configuration[NeedSettings.Service(need.Name, "https")] : null) ?? need.Url
            ?? (IsService(need) ? $"http://{need.Name}" : null);

    internal static bool IsService(PlatformNeed need) => need.Type == NeedTypes.Service.Name;

    internal static bool IsCalled(PlatformNeed need) => NeedTypes.Find(need.Type) is { IsCalled: true };

    internal static bool IsDataStore(PlatformNeed need) => NeedTypes.Find(need.Type) is { IsDataStore: true };
}
