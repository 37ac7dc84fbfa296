namespace PlatformSdk.Contract;

/// <summary>Whether a connection to a data store must use TLS with a verified certificate, unless the connection string sets it.</summary>
internal enum DataStoreTls
{
    /// <summary>Also the default without a setting: a process without a manifest is not necessarily on a laptop.</summary>
    Required,

    /// <summary>Encrypted if the server supports it. For development, where servers rarely have a certificate.</summary>
    Optional,
}
