using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using PlatformSdk.Secrets.Tests.Support;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Testing.Processes;

/// <summary>A RabbitMQ of the tests' own, as Debian packages it, on free ports; gone when they end.</summary>
public class Broker : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("platform-rabbitmq-").FullName;
    private readonly Dictionary<string, string?> _variables;
    private ChildProcess? _process;
    private static int s_names;

    public const string User = "orders";
    public const string Password = "leak-me-not";

    public Broker()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"platform{Port}@localhost");
        _variables = new()
        {
            ["HOME"] = _folder,
            ["RABBITMQ_NODENAME"] = name,
            ["RABBITMQ_DIST_PORT"] = Text(FreePort.Next()),
            ["ERL_EPMD_PORT"] = Text(FreePort.Next()),
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_folder, "data"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(_folder, "log"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_folder, "rabbitmq"),
            ["RABBITMQ_GENERATED_CONFIG_DIR"] = Path.Combine(_folder, "generated"),
            ["RABBITMQ_SCHEMA_DIR"] = Path.Combine(_folder, "schema"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_folder, "plugins"),
            ["RABBITMQ_PID_FILE"] = Path.Combine(_folder, "pid"),
            // Its schedulers would otherwise spin on the cores that the tests need.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+S 1:1 +sbwt none",
        };
    }

    public int Port { get; } = FreePort.Next();

    public int TlsPort { get; } = FreePort.Next();

    /// <summary>What it has printed since its last start.</summary>
    public string Output => _process?.Output ?? "";

    /// <summary>The certificate of the authority that signs that of the broker.</summary>
    public string Authority { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using var certificate = TestCertificate.Create();
        using var key = certificate.GetRSAPrivateKey()!;
        Authority = certificate.ExportCertificatePem();
        await File.WriteAllTextAsync(Path.Combine(_folder, "server.crt"), Authority);
        await File.WriteAllTextAsync(Path.Combine(_folder, "server.key"), key.ExportPkcs8PrivateKeyPem());
        await File.WriteAllTextAsync(Path.Combine(_folder, "plugins"), "[].");
        await File.WriteAllTextAsync(Path.Combine(_folder, "users.json"), $$"""
            { "vhosts": [{ "name": "/" }], "users": [{ "name": "{{User}}", "password": "{{Password}}", "tags": "" }],
              "permissions": [{ "user": "{{User}}", "vhost": "/", "configure": ".*", "write": ".*", "read": ".*" }] }
            """);
        await File.WriteAllTextAsync(Path.Combine(_folder, "rabbitmq.conf"), $"""
            listeners.tcp.1 = 127.0.0.1:{Text(Port)}
            listeners.ssl.1 = 127.0.0.1:{Text(TlsPort)}
            ssl_options.cacertfile = {_folder}/server.crt
            ssl_options.certfile = {_folder}/server.crt
            ssl_options.keyfile = {_folder}/server.key
            load_definitions = {_folder}/users.json
            log.console = true
            log.console.level = warning
            log.file = false
            disk_free_limit.absolute = 1MB
            vm_memory_high_watermark.absolute = 1GB

            """);
        await StartAsync();
    }

    public async Task StartAsync()
    {
        const string server = $"{Programs}/rabbitmq-server";
        if (!File.Exists(server))
            throw new FileNotFoundException($"RabbitMQ is not installed: no {server}. Install it: apt-get install -y rabbitmq-server");
        _process = ChildProcess.Start(server, [], _variables, _folder);
        await Eventually.IsTrueAsync("the broker", () => AcceptsAsync(_process), TimeSpan.FromMinutes(2), TimeSpan.FromMilliseconds(100));
    }

    /// <summary>As by the kernel, without notice.</summary>
    public async Task KillAsync()
    {
        Signal("KILL");
        await _process!.ExitCodeAsync();
        await _process.DisposeAsync();
    }

    /// <summary>Sends a signal to the Erlang machine, which the script runs as its child.</summary>
    public void Signal(string signal)
    {
        var id = File.ReadAllText(Path.Combine(_folder, "pid")).Trim();
        using var kill = Process.Start("kill", [$"-{signal}", id]);
        kill.WaitForExit();
    }

    public async Task<string> ControlAsync(params string[] arguments)
    {
        var outcome = await Command.RunAsync($"{Programs}/rabbitmqctl", _folder, _variables, s_deadline, ["-q", .. arguments]);
        return outcome.ExitCode == 0 ? outcome.Output : throw new InvalidOperationException(outcome.Output + outcome.Error);
    }

    /// <summary>Adds a user who may use everything, as Vault's RabbitMQ engine does, or only what the pattern matches.</summary>
    public async Task<string> AddUserAsync(string password, string pattern = ".*")
    {
        var user = Name("user");
        await ControlAsync("eval", $"rabbit_auth_backend_internal:add_user(<<\"{user}\">>, <<\"{password}\">>, <<\"tests\">>), "
            + $"rabbit_auth_backend_internal:set_permissions(<<\"{user}\">>, <<\"/\">>, <<\"{pattern}\">>, <<\"{pattern}\">>, <<\"{pattern}\">>, " +
                $"<<\"tests\">>).");
        return user;
    }

    public string Address(string user = User, string password = Password) => string.Create(CultureInfo.InvariantCulture,
        $"amqp://{user}:{password}@127.0.0.1:{Port}");

    /// <summary>A name that no other test uses.</summary>
    public static string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref s_names)}");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await KillAsync();
        // Its epmd is a process of its own.
        await Command.RunAsync("epmd", _folder, _variables, s_deadline, "-kill");
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<bool> AcceptsAsync(ChildProcess process)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"The broker ended:\n{process.Output}");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
