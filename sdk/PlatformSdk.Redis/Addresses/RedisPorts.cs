using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Redis.Addresses;

/// <summary>The ports of the contract, which the manifests open.</summary>
internal static class RedisPorts
{
    internal static int Usual => NeedTypes.Redis.Port!.Value;

    /// <summary>For <c>ssl=true</c> without a port.</summary>
    internal static int Tls => NeedTypes.Redis.TlsPort!.Value;
}
