namespace PlatformSdk.Contract;

/// <summary>Whether a connection to a data store that does not say otherwise must be encrypted, to a server whose certificate is verified.</summary>
internal enum DataStoreTls
{
    /// <summary>Where a manifest says nothing, too: a process that nobody describes is not on a laptop.</summary>
    Required,

    /// <summary>Encrypted where the server can. For development: its servers rarely have a certificate.</summary>
    Optional,
}
