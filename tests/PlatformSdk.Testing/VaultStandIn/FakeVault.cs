using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Testing.VaultStandIn;

/// <summary>
/// A server that answers as the recorded Vault did, over a real socket. Tokens and leases live by the test's clock; what it says in each state
/// are the recordings.
/// </summary>
public sealed class FakeVault : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(Func<VaultCall, bool> When, Func<HttpContext, Recording, Task> Reply, Recording Recording)> _scripted = [];

    private FakeVault(WebApplication app, TimeProvider clock)
    {
        _app = app;
        Tokens = new(clock);
        Leases = new(clock, Tokens);
        Secrets = new();
        StaticRoles = new(clock);
    }

    public FakeTokens Tokens { get; }

    public FakeLeases Leases { get; }

    public FakeSecrets Secrets { get; }

    public FakeStaticRoles StaticRoles { get; }

    public string Address { get; private set; } = "";

    /// <summary>Every request that arrived, in order.</summary>
    public ConcurrentQueue<VaultCall> Calls { get; } = [];

    /// <summary>When set, every request is answered so: a sealed node, a standby.</summary>
    public Func<VaultCall, Recording?>? Always { get; set; }

    /// <summary>When set, no request is answered.</summary>
    public bool Hangs { get; set; }

    public static async Task<FakeVault> StartAsync(TimeProvider clock, X509Certificate2? certificate = null, int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port, listen =>
        {
            if (certificate is not null) listen.UseHttps(certificate);
        }));
        if (certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var vault = new FakeVault(app, clock);
        app.Run(vault.AnswerAsync);
        await app.StartAsync();
        vault.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return vault;
    }

    public int CountOf(string path) => Calls.Count(call => call.Path == path);

    /// <summary>Answers the next request to the path with this, once.</summary>
    public void Once(string path, Recording recording) =>
        _scripted.Enqueue((call => call.Path == path, ReplayAsync, recording));

    /// <summary>Answers the next request to the path in the test's own way, once.</summary>
    public void Once(string path, Func<HttpContext, Task> reply) =>
        _scripted.Enqueue((call => call.Path == path, (context, _) => reply(context), Recording.Of("kv2-missing")));

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var call = await VaultCall.ReadAsync(context.Request);
        Calls.Enqueue(call);
        if (Hangs)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return;
        }

        if (_scripted.TryPeek(out var next) && next.When(call) && _scripted.TryDequeue(out next)) await next.Reply(context, next.Recording);
        else await ReplayAsync(context, Answer(call));
    }

    private Recording Answer(VaultCall call)
    {
        if (Always?.Invoke(call) is { } always) return always;
        if (!call.HasRequestHeader) return Recording.Of("agent-header-missing");
        if (call.Path.StartsWith("auth/", StringComparison.Ordinal)) return Tokens.Answer(call);
        if (call.Token is null) return Recording.Of("no-token");
        if (!Tokens.IsAlive(call.Token)) return Recording.Of("token-expired");
        if (call.Path.StartsWith("sys/leases/", StringComparison.Ordinal)
            || call.Path.StartsWith("database/creds/", StringComparison.Ordinal)) return Leases.Answer(call);
        if (call.Path.StartsWith("database/static-creds/", StringComparison.Ordinal)) return StaticRoles.Answer();
        return Secrets.Answer(call);
    }

    private static async Task ReplayAsync(HttpContext context, Recording recording)
    {
        context.Response.StatusCode = recording.Status;
        foreach (var (name, value) in recording.Headers) context.Response.Headers[name] = value;
        var body = Encoding.UTF8.GetBytes(recording.Body.Trim().Length == 0 ? "" : recording.Body);
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }
}
