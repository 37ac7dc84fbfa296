using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using StackExchange.Redis;

namespace PlatformSdk.Stores.Tests.Support;

/// <summary>A Redis server of one test, with a password and TLS, that the test may kill and start again.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    internal const string Password = "admin-password";

    private static readonly Tool s_program = new("redis-server", "redis-server");

    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _arguments;
    private ChildProcess? _process;

    private RedisServer(IEnumerable<string> arguments)
    {
        using var certificate = TestCertificate.Create();
        Authority = certificate.ExportCertificatePem();
        using var key = certificate.GetRSAPrivateKey()!;
        File.WriteAllText(Path.Combine(_folder.Path, "server.crt"), Authority);
        File.WriteAllText(Path.Combine(_folder.Path, "server.key"), key.ExportPkcs8PrivateKeyPem());
        _arguments =
        [
            "--port", Text(Port), "--tls-port", Text(TlsPort), "--tls-cert-file", "server.crt", "--tls-key-file", "server.key",
            "--tls-auth-clients", "no", "--bind", "127.0.0.1", "--save", "", "--requirepass", Password, .. arguments,
        ];
    }

    internal int Port { get; } = FreePort.Next();

    internal int TlsPort { get; } = FreePort.Next();

    internal string Authority { get; }

    /// <summary>Without TLS, as the default user.</summary>
    internal string Address => $"redis://:{Password}@127.0.0.1:{Text(Port)}";

    /// <summary>A server that does not run yet.</summary>
    internal static RedisServer Prepare(params string[] arguments) => new(arguments);

    internal static async Task<RedisServer> StartNewAsync(params string[] arguments)
    {
        var server = Prepare(arguments);
        await server.StartAsync();
        return server;
    }

    internal async Task StartAsync()
    {
        _process = ChildProcess.Start(s_program.Require(), _arguments, null, _folder.Path);
        await _process.FindAsync("Redis is ready", line => line.Contains("Ready to accept connections", StringComparison.Ordinal) ? line : null);
    }

    internal async Task KillAsync()
    {
        await _process!.DisposeAsync();
        _process = null;
    }

    /// <summary>Runs a command as the administrator, over a connection of its own.</summary>
    internal async Task<RedisResult> ExecuteAsync(string command, params object[] arguments)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Text(Port)},password={Password},allowAdmin=true");
        var result = await connection.GetServers()[0].ExecuteAsync(command, arguments);
        // A server that was told to pause does not answer a farewell.
        await connection.CloseAsync(allowCommandsToComplete: false);
        return result;
    }

    /// <summary>Creates a user, or adds a password to it.</summary>
    internal Task AllowAsync(string user, string password) => ExecuteAsync("ACL", "SETUSER", user, "on", $">{password}", "~*", "&*", "+@all");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _folder.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
