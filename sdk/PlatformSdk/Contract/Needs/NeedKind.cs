namespace PlatformSdk.Contract.Needs;

/// <summary>How the process uses a need.</summary>
internal enum NeedKind
{
    /// <summary>By a connection string, whose credentials are a secret: databases, caches, queues, object stores.</summary>
    DataStore,

    /// <summary>By an HttpClient of its name.</summary>
    Called,

    /// <summary>By its value, which is a secret.</summary>
    Value,
}
