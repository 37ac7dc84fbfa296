using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Conformance.Tests.Pipeline.GitLab;

/// <summary>The part of GitLab's interface that notes need, with two notes a page.</summary>
internal sealed class FakeGitLab : IDisposable
{
    private const string Token = "comment-secret";
    private readonly HttpListener _listener = new();

    internal string Address { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    internal List<(int Id, int Author, string Body)> Notes { get; } = [];

    /// <summary>Every change: <c>POST</c>, or <c>PUT</c> with the number of the note.</summary>
    internal List<string> Changes { get; } = [];

    internal FakeGitLab()
    {
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = Task.Run(async () =>
        {
            while (_listener.IsListening)
                await AnswerAsync(await _listener.GetContextAsync());
        });
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        var said = await new StreamReader(context.Request.InputStream).ReadToEndAsync();
        JsonNode? answer = null;
        if (context.Request.Headers["PRIVATE-TOKEN"] != Token)
            context.Response.StatusCode = 401;
        else if (path == "/api/v4/user")
            answer = new JsonObject { ["id"] = 7 };
        else if (context.Request.HttpMethod == "GET")
            answer = Page(int.Parse(context.Request.QueryString["page"]!, System.Globalization.CultureInfo.InvariantCulture), context.Response);
        else
        {
            var id = context.Request.HttpMethod == "PUT" ? path.Split('/')[^1] : "";
            Changes.Add($"{context.Request.HttpMethod} {id}".Trim() + $": {JsonNode.Parse(said)!["body"]}");
            answer = new JsonObject();
        }

        context.Response.OutputStream.Write(JsonSerializer.SerializeToUtf8Bytes(answer));
        context.Response.Close();
    }

    private JsonArray Page(int number, HttpListenerResponse response)
    {
        response.Headers["X-Next-Page"] = Notes.Count > number * 2 ? $"{number + 1}" : "";
        return [.. Notes.Skip((number - 1) * 2).Take(2).Select(note =>
            (JsonNode)new JsonObject { ["id"] = note.Id, ["author"] = new JsonObject { ["id"] = note.Author }, ["body"] = note.Body })];
    }

    public void Dispose() => _listener.Close();
}
