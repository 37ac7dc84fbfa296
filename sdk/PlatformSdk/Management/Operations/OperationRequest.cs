namespace PlatformSdk.Management.Operations;

/// <summary>A request of an operator.</summary>
internal sealed record OperationRequest
{
    internal required string Method { get; init; }

    /// <summary>Without the query, unescaped.</summary>
    internal required string Path { get; init; }

    internal string? Authorization { get; init; }

    internal string? ContentType { get; init; }

    /// <summary>The length of the body.</summary>
    internal long Length { get; init; }

    /// <summary>True if the body has a transfer encoding, and so no length.</summary>
    internal bool IsChunked { get; init; }

    /// <summary>Reads the body, whose length must be checked before.</summary>
    internal required Func<CancellationToken, Task<byte[]>> ReadBodyAsync { get; init; }

    internal bool IsRead => Method is "GET" or "HEAD";
}
