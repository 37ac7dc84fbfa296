using System.Globalization;

namespace PlatformSdk.Stores.Tests.Support;

/// <summary>A server with the S3 API for one test, with one bucket, that the test may kill, start again and slow down.</summary>
internal sealed class S3Server : IAsyncDisposable
{
    internal const string Bucket = "invoices";

    private static readonly NodeFolder s_scripts = new(Path.Combine(Repository.Root, "tests/buckets"));

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private readonly string _port = FreePort.Next().ToString(CultureInfo.InvariantCulture);
    private ChildProcess? _process;

    internal string Endpoint => $"http://127.0.0.1:{_port}";

    internal string Address(string access = "access-0", string secret = "secret-0") =>
        $"Endpoint={Endpoint};Bucket={Bucket};AccessKey={access};SecretKey={secret}";

    internal static async Task<S3Server> StartNewAsync()
    {
        var server = new S3Server();
        await server.StartAsync();
        return server;
    }

    internal async Task StartAsync()
    {
        _process = await s_scripts.StartAsync("server.js", _port, _folder.Path, Bucket, "access-0", "secret-0");
        await _process.FindAsync("the server is ready", line => line == "Ready" ? line : null);
    }

    internal async Task KillAsync()
    {
        await _process!.DisposeAsync();
        _process = null;
    }

    internal Task AllowAsync(string access, string secret) => ControlAsync(HttpMethod.Put, $"keys?access={access}&secret={secret}");

    internal Task RevokeAsync(string access) => ControlAsync(HttpMethod.Delete, $"keys?access={access}");

    internal Task SlowDownAsync(int milliseconds) => ControlAsync(HttpMethod.Put, $"delay?ms={milliseconds}");

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_process is not null)
            await _process.DisposeAsync();
        _folder.Dispose();
    }

    private async Task ControlAsync(HttpMethod method, string what)
    {
        using var request = new HttpRequestMessage(method, $"{Endpoint}/-/{what}");
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
