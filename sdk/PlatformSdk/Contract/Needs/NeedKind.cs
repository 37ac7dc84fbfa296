namespace PlatformSdk.Contract.Needs;

/// <summary>How the process uses a need.</summary>
internal enum NeedKind
{
    /// <summary>With a connection string that contains secret credentials: databases, caches, queues, object stores.</summary>
    DataStore,

    /// <summary>With an HttpClient of the same name.</summary>
    Called,

    /// <summary>With its value, which is a secret.</summary>
    Value,
}
