using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Contract;

/// <summary>
/// Settings about needs that a manifest passes to the process, and the keys under which a program finds its needs: configuration keys, written with
/// <c>__</c> in an environment variable.
/// </summary>
internal static class NeedSettings
{
    internal const string Section = "Needs";
    internal const string TlsName = "Tls";

    /// <summary>A <see cref="DataStoreTls"/>, in lower case.</summary>
    internal const string Tls = $"Platform:{Section}:{TlsName}";

    internal const string ConnectionStrings = "ConnectionStrings";
    internal const string Secrets = "Secrets";
    internal const string Services = "services";

    internal static string ConnectionString(string need) => $"{ConnectionStrings}:{need}";

    internal static string Secret(string need) => $"{Secrets}:{need}";

    /// <summary>As Microsoft.Extensions.ServiceDiscovery reads it.</summary>
    internal static string Service(string need, string scheme) => $"{Services}:{need}:{scheme}:0";

    /// <summary>Where a program finds a need of a type.</summary>
    internal static string KeyOf(NeedType? type, string need) => type switch
    {
        { IsCalled: true } => Service(need, "http"),
        { IsDataStore: false } => Secret(need),
        _ => ConnectionString(need),
    };
}
