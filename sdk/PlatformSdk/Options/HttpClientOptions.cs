namespace PlatformSdk;

/// <summary>How all clients of <see cref="IHttpClientFactory"/> call out, and how one of them differs.</summary>
public sealed class HttpClientOptions : HttpCallOptions
{
    private readonly List<(string Client, Action<HttpCallOptions> Change)> _changes = [];

    /// <summary>Changes what is said of all clients for the one of this name. A typed client is named after its type.</summary>
    public void For(string client, Action<HttpCallOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(client);
        ArgumentNullException.ThrowIfNull(configure);
        _changes.Add((client, configure));
    }

    internal IEnumerable<string> Named => _changes.Select(change => change.Client).Distinct(StringComparer.Ordinal);

    /// <summary>What holds for one client.</summary>
    internal HttpCallOptions Resolve(string client)
    {
        var options = Copy();
        foreach (var (_, change) in _changes.Where(change => string.Equals(change.Client, client, StringComparison.OrdinalIgnoreCase)))
            change(options);
        return options;
    }
}
