namespace PlatformSdk.Development.Access;

/// <summary>Where a browser on this machine finds the page.</summary>
internal interface IPageAddress
{
    /// <summary>Null if nothing listens where loopback reaches it, as in a test without a server.</summary>
    string? Page { get; }

    /// <summary>The root of the addresses, or a placeholder.</summary>
    string Root { get; }

    /// <summary>Opens a port for the page, if the app has no server.</summary>
    void Open();

    /// <summary>Closes that port.</summary>
    void Close();
}
