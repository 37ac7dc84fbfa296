namespace PlatformSdk.Contract.Needs;

/// <summary>The fields of a secret that is a single value.</summary>
internal static class SecretFieldNames
{
    /// <summary>The field of a secret that the service uses directly.</summary>
    internal const string Value = "value";

    /// <summary>The field of a data store whose secret is one connection string.</summary>
    internal const string ConnectionString = "connectionString";
}
