using System.Diagnostics;
using YamlDotNet.Serialization;

namespace PlatformSdk.Benchmarks.Generation;

/// <summary>The floor to compare with: the same files through YamlDotNet's own serializer, read and written in memory.</summary>
internal sealed class Peer(string folder)
{
    private readonly string[] _texts =
        [.. Directory.EnumerateFiles(Path.Combine(folder, "deploy"), "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllText)];
    private readonly IDeserializer _deserializer = new DeserializerBuilder().Build();
    private readonly ISerializer _serializer = new SerializerBuilder().Build();

    internal double Serialize()
    {
        var watch = Stopwatch.StartNew();
        foreach (var text in _texts)
            _serializer.Serialize(_deserializer.Deserialize(text));
        return watch.Elapsed.TotalMilliseconds;
    }
}
