namespace PlatformSdk;

/// <summary>Settings for outgoing calls of all <see cref="IHttpClientFactory"/> clients, and for single clients.</summary>
public sealed class HttpClientOptions : HttpCallOptions
{
    private readonly List<(string Client, Action<HttpCallOptions> Change)> _changes = [];

    /// <summary>Changes the settings for the client with this name. A typed client has the name of its type.</summary>
    public void For(string client, Action<HttpCallOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(client);
        ArgumentNullException.ThrowIfNull(configure);
        _changes.Add((client, configure));
    }

    // Loops instead of queries over pairs, which the runtime would compile at every start.
    internal IReadOnlyCollection<string> Named
    {
        get
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < _changes.Count; i++)
                names.Add(_changes[i].Client);
            return names;
        }
    }

    /// <summary>The settings of one client.</summary>
    internal HttpCallOptions Resolve(string client)
    {
        var options = Copy();
        foreach (var (_, change) in _changes.Where(change => string.Equals(change.Client, client, StringComparison.OrdinalIgnoreCase)))
            change(options);
        return options;
    }
}
