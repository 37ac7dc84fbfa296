using System.Collections.Concurrent;

namespace PlatformSdk.Testing.Registry;

/// <summary>What each repository holds, by digest.</summary>
internal sealed class Blobs
{
    private readonly ConcurrentDictionary<(string Repository, string Digest), byte[]> _content = new();

    internal void Add(string repository, byte[] content) => _content[(repository, Digest.Of(content))] = content;

    internal byte[]? Find(string repository, string digest) => _content.GetValueOrDefault((repository, digest));
}
