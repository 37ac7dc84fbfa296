using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;

namespace Orders;

/// <summary>Every ordinary way to read what a client sends, and to write while it may leave.</summary>
internal static partial class BodyEndpoints
{
    internal static void Map(WebApplication app)
    {
        app.MapPost("/body/raw", async Task<string> (HttpRequest request) => { await request.Body.CopyToAsync(Stream.Null); return "read"; });
        app.MapPost("/body/buffered", async Task<string> (HttpRequest request) =>
        {
            request.EnableBuffering();
            await request.Body.CopyToAsync(Stream.Null);
            return "read";
        });
        app.MapPost("/body/kept", async (HttpRequest request) =>
        {
            try
            {
                await request.Body.CopyToAsync(Stream.Null);
                return Results.Ok();
            }
            catch (IOException)
            {
                return Results.BadRequest();
            }
        });
        app.MapPost("/body/wrapped", async (HttpRequest request) =>
        {
            try
            {
                await request.Body.CopyToAsync(Stream.Null);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException("The upload failed.", exception);
            }
        });
        app.MapPost("/body/blocked", string (HttpRequest request) =>
        {
            request.Body.CopyToAsync(Stream.Null).Wait();
            return "read";
        });
        app.MapPost("/body/json", string (Line line) => line.Sku ?? "");
        app.MapPost("/body/json/by-hand", async Task<string> (HttpRequest request) => (await request.ReadFromJsonAsync(BodyJson.Default.Line))!.Sku
            ?? "");
        app.MapPost("/body/form", string ([FromForm] string name) => name).DisableAntiforgery();
        app.MapPost("/body/form/by-hand", async Task<string> (HttpRequest request) => (await request.ReadFormAsync())["name"].ToString());
        app.MapPost("/body/echo", async (HttpContext context) =>
        {
            var buffer = new byte[1_024];
            for (int count; (count = await context.Request.Body.ReadAsync(buffer)) > 0;)
            {
                await context.Response.Body.WriteAsync(buffer.AsMemory(0, count));
                await context.Response.Body.FlushAsync();
            }
        });
        app.MapGet("/much", async (HttpContext context) =>
        {
            var block = new byte[100_000];
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
        });
        app.MapGet("/waits", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("begun ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        app.MapGet("/socket", async (HttpContext context) =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.ReceiveAsync(new byte[100], CancellationToken.None);
        });
    }

    internal sealed record Line(string? Sku, int Count);

    [JsonSerializable(typeof(Line))]
    internal sealed partial class BodyJson : JsonSerializerContext;
}
