namespace PlatformSdk.Contract;

/// <summary>How a manifest tells the process about its needs: configuration keys, written with <c>__</c> in an environment variable.</summary>
internal static class NeedSettings
{
    internal const string Section = "Needs";
    internal const string TlsName = "Tls";

    /// <summary>A <see cref="DataStoreTls"/>, in lower case.</summary>
    internal const string Tls = $"Platform:{Section}:{TlsName}";
}
