namespace PlatformSdk.Contract.Needs.Connections;

/// <summary>The settings of a bucket as keywords, or as a URL: <c>s3://bucket</c> for Amazon, <c>https://server/bucket</c> for another one.</summary>
internal sealed class BucketForm : KeywordForm
{
    private const int Http = 80;

    /// <summary>The URL as keywords; null for a text that is not such a URL.</summary>
    internal static IReadOnlyDictionary<string, string>? FromUrl(string text)
    {
        if (AddressPieces.Split(text) is not { User: null, Password: null } url || url.Rest.Contains('?', StringComparison.Ordinal))
            return null;
        return url.Scheme.ToLowerInvariant() switch
        {
            "s3" => new Dictionary<string, string> { [PartKeyword.Bucket] = url.Hosts + url.Rest.TrimEnd('/') },
            "http" or "https" => new Dictionary<string, string>
            {
                [PartKeyword.Endpoint] = $"{url.Scheme}{AddressScheme.Separator}{url.Hosts}",
                [PartKeyword.Bucket] = url.Rest.Trim('/'),
            },
            _ => null,
        };
    }

    internal override IReadOnlyCollection<string> PartsIn(string text) =>
        FromUrl(text) is { } url ? [.. url.Where(part => part.Value.Length > 0).Select(part => part.Key)] : base.PartsIn(text);

    internal override int? PortIn(string text)
    {
        var endpoint = FromUrl(text)?.GetValueOrDefault(PartKeyword.Endpoint) ?? ValueIn(text, PartKeyword.Endpoint);
        if (endpoint is null || AddressPieces.Split(endpoint) is not { } address)
            return null;
        return AddressPieces.PortOf(address.Hosts) ?? (address.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase) ? Http : null);
    }

    internal override string? Join(string? text, IReadOnlyDictionary<string, string> parts)
    {
        var all = new Dictionary<string, string>(text is null ? [] : FromUrl(text) ?? new Dictionary<string, string>());
        var keywords = all.Count > 0 ? null : text;
        foreach (var (keyword, value) in parts)
            all[keyword] = value;
        // Operators leave the name of the host only.
        if (all.TryGetValue(PartKeyword.Endpoint, out var endpoint) && !endpoint.Contains(AddressScheme.Separator, StringComparison.Ordinal))
            all[PartKeyword.Endpoint] = $"https{AddressScheme.Separator}{endpoint}";
        return base.Join(keywords, all);
    }
}
