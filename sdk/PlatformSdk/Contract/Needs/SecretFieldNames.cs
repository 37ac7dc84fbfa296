namespace PlatformSdk.Contract.Needs;

/// <summary>The fields of a secret that have a fixed name.</summary>
internal static class SecretFieldNames
{
    /// <summary>The field of a secret that the service uses directly.</summary>
    internal const string Value = "value";

    /// <summary>The field of a data store whose secret is one connection string.</summary>
    internal const string ConnectionString = "connectionString";

    /// <summary>The certificate of the authority that signs a data store's certificates; the process reads it as a file.</summary>
    internal const string Authority = "ca.crt";
}
