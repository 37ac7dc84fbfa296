using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>The key-value engines: version 2 on <c>secret/</c>, version 1 on <c>kv1/</c>.</summary>
public sealed class FakeSecrets
{
    private readonly ConcurrentDictionary<string, (JsonObject Fields, int Version)> _values = new();
    private readonly ConcurrentDictionary<string, string> _special = new();

    /// <summary>Writes a secret; its version goes up.</summary>
    public void Put(string path, string field, string value) => Put(path, new JsonObject { [field] = value });

    public void Put(string path, JsonObject fields)
    {
        _special.TryRemove(path, out _);
        _values.AddOrUpdate(path, (fields, 1), (_, old) => (fields, old.Version + 1));
    }

    public void Remove(string path) => _values.TryRemove(path, out _);

    /// <summary>Answers this path with a recording from now on.</summary>
    public void Put(string path, string recording) => _special[path] = recording;

    public Recording Answer(VaultCall call)
    {
        if (_special.TryGetValue(call.Path, out var recording)) return Recording.Of(recording);
        if (call.Path.EndsWith('/')) return Recording.Of("trailing-slash");
        if (call.Path.Contains("//", StringComparison.Ordinal)) return Recording.Of("double-slash");
        if (call.Path.StartsWith("secret/", StringComparison.Ordinal) && !call.Path.StartsWith("secret/data/", StringComparison.Ordinal))
            return Recording.Of("kv1-path-on-kv2");

        var found = _values.TryGetValue(call.Path, out var value);
        if (call.Path.StartsWith("kv1/", StringComparison.Ordinal))
            return found ? Recording.Of("kv1-found").With("data", value.Fields.DeepClone()) : Recording.Of("kv1-missing");
        return found
            ? Recording.Of("kv2-found").With("data.data", value.Fields.DeepClone()).With("data.metadata.version", value.Version)
            : Recording.Of("kv2-missing");
    }
}
