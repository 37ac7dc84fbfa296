namespace PlatformSdk.Contract;

/// <summary>
/// Settings about needs that a manifest passes to the process: configuration keys, written with <c>__</c> in an environment variable.
/// </summary>
internal static class NeedSettings
{
    internal const string Section = "Needs";
    internal const string TlsName = "Tls";

    /// <summary>A <see cref="DataStoreTls"/>, in lower case.</summary>
    internal const string Tls = $"Platform:{Section}:{TlsName}";
}
