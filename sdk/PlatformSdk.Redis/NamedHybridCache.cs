using Microsoft.Extensions.Caching.Hybrid;

namespace PlatformSdk.Redis;

/// <summary>The cache of one of several needs. All of them share the memory of the process, so each has keys and tags of its own.</summary>
internal sealed class NamedHybridCache(string need, HybridCache inner) : HybridCache
{
    public override ValueTask<T> GetOrCreateAsync<TState, T>(
        string key, TState state, Func<TState, CancellationToken, ValueTask<T>> factory, HybridCacheEntryOptions? options = null,
        IEnumerable<string>? tags = null, CancellationToken cancellationToken = default) =>
        inner.GetOrCreateAsync(Own(key), state, factory, options, tags?.Select(OwnTag), cancellationToken);

    public override ValueTask SetAsync<T>(
        string key, T value, HybridCacheEntryOptions? options = null, IEnumerable<string>? tags = null,
        CancellationToken cancellationToken = default) =>
        inner.SetAsync(Own(key), value, options, tags?.Select(OwnTag), cancellationToken);

    public override ValueTask RemoveAsync(string key, CancellationToken cancellationToken = default) =>
        inner.RemoveAsync(Own(key), cancellationToken);

    public override ValueTask RemoveByTagAsync(string tag, CancellationToken cancellationToken = default) =>
        inner.RemoveByTagAsync(OwnTag(tag), cancellationToken);

    private string Own(string key) => $"{need}:{key}";

    // Stands for all entries of this cache.
    private string OwnTag(string tag) => tag == "*" ? tag : Own(tag);
}
