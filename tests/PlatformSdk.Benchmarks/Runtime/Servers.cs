using System.Globalization;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Benchmarks.Runtime;

/// <summary>The servers that the programs with clients connect to: PostgreSQL and Redis, gone after the run.</summary>
internal sealed class Servers : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("platform-bench-").FullName;
    private readonly (int Postgres, int Redis) _ports = (FreePort.Next(), FreePort.Next());
    private ChildProcess? _redis;

    private string Data => Path.Combine(_folder, "data");

    internal IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["ConnectionStrings__database"] = string.Create(CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={_ports.Postgres};Database=postgres;Username=postgres;SSL Mode=Disable"),
        ["ConnectionStrings__cache"] = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_ports.Redis}"),
        // The two lines above are all there is, so no store is asked.
        ["Platform__Secrets__Store"] = "none",
    };

    internal static async Task<Servers> StartAsync()
    {
        var servers = new Servers();
        await PostgresProgram.GiveAsync(servers._folder);
        await PostgresProgram.RunAsync("initdb", "-D", servers.Data, "-A", "trust", "-U", "postgres", "-N");
        await PostgresProgram.RunAsync("pg_ctl", "-D", servers.Data, "-w", "-o", string.Create(CultureInfo.InvariantCulture,
            $"-p {servers._ports.Postgres} -c listen_addresses=127.0.0.1 -c unix_socket_directories={servers._folder}"), "start");
        var port = servers._ports.Redis.ToString(CultureInfo.InvariantCulture);
        servers._redis = ChildProcess.Start(new Tool("redis-server", "redis-server").Require(), ["--port", port, "--bind", "127.0.0.1", "--save", ""],
            null, Path.GetTempPath());
        await servers._redis.FindAsync("Redis is ready", line => line.Contains("Ready to accept", StringComparison.Ordinal) ? line : null);
        return servers;
    }

    public async ValueTask DisposeAsync()
    {
        if (_redis is not null)
            await _redis.DisposeAsync();
        await PostgresProgram.RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }
}
