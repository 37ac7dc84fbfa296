using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PlatformSdk.Testing.Http;

/// <summary>The other side of a call out, on a real socket: answers as told and keeps what it was asked.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Asked> _asked = new();

    private StubServer(WebApplication app) => _app = app;

    /// <param name="Method">Of the request.</param>
    /// <param name="Path">Of the request.</param>
    /// <param name="Body">Of the request, as text.</param>
    /// <param name="Headers">Of the request.</param>
    /// <param name="At">When it came.</param>
    public sealed record Asked(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At);

    public Uri Address => new(_app.Urls.First());

    public IReadOnlyList<Asked> Requests => [.. _asked];

    /// <param name="answer">Gets the context and the number of the request, from 1.</param>
    public static async Task<StubServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.WebHost.UseShutdownTimeout(TimeSpan.FromMilliseconds(100));
        var app = builder.Build();
        var server = new StubServer(app);
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            int number;
            lock (server)
            {
                server._asked.Enqueue(new Asked(context.Request.Method, context.Request.Path.Value!, body,
                    context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                        DateTimeOffset.UtcNow));
                number = server._asked.Count;
            }
            await answer(context, number);
        });
        await app.StartAsync();
        return server;
    }

    /// <summary>Answers with these codes in turn, the last one for ever.</summary>
    public static Task<StubServer> AnsweringAsync(params int[] codes) => StartAsync((context, number) =>
    {
        context.Response.StatusCode = codes[Math.Min(number, codes.Length) - 1];
        return context.Response.WriteAsync($"answer {number}");
    });

    /// <summary>Until the client gives up.</summary>
    public static async Task HangAsync(HttpContext context)
        => await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
