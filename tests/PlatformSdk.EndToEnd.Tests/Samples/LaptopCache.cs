using System.Globalization;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.EndToEnd.Tests.Samples;

/// <summary>What the image of a compose.yaml does: a Redis server without a password, on a free port.</summary>
internal sealed class LaptopCache : IAsyncDisposable
{
    private static readonly Tool s_program = new("redis-server", "redis-server");

    private readonly TemporaryFolder _folder = new();
    private readonly ChildProcess _process;

    private LaptopCache(string port)
    {
        Address = $"redis://127.0.0.1:{port}";
        _process = ChildProcess.Start(s_program.Require(), ["--port", port, "--bind", "127.0.0.1", "--save", ""], null, _folder.Path);
    }

    internal string Address { get; }

    internal static async Task<LaptopCache> StartAsync()
    {
        var cache = new LaptopCache(FreePort.Next().ToString(CultureInfo.InvariantCulture));
        await cache._process.FindAsync("Redis is ready",
            line => line.Contains("Ready to accept connections", StringComparison.Ordinal) ? line : null);
        return cache;
    }

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Dispose();
    }
}
