using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using PlatformSdk.Testing.Http;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>The part of the interface of Azure DevOps that azure.cs needs.</summary>
internal sealed class FakeAzure : IDisposable
{
    internal const string Token = "access-secret";
    private const string Repository = "/acme/p/_apis/git/repositories/r";
    private readonly HttpListener _listener = new();

    internal FakeAzure()
    {
        _listener.Prefixes.Add($"{Address}/");
        _listener.Start();
        _ = Task.Run(async () =>
        {
            while (_listener.IsListening)
                await AnswerAsync(await _listener.GetContextAsync());
        });
    }

    internal string Address { get; } = $"http://127.0.0.1:{FreePort.Next()}";

    /// <summary>What is at each path, beside the identity.</summary>
    internal Dictionary<string, JsonArray> Lists { get; } = new()
    {
        [$"{Repository}/pullRequests/12/threads"] = [],
        [$"{Repository}/pullRequests/12/labels"] = [new JsonObject { ["name"] = "preview", ["active"] = true }, new JsonObject { ["name"] = "fix" }],
        [$"{Repository}/pullrequests"] = [],
        ["/acme/p/_apis/build/definitions"] = [new JsonObject { ["id"] = 5 }],
        ["/acme/p/_apis/build/builds"] = [new JsonObject { ["sourceVersion"] = "0123" }],
    };

    internal JsonArray Threads => Lists[$"{Repository}/pullRequests/12/threads"];

    internal JsonArray PullRequests => Lists[$"{Repository}/pullrequests"];

    /// <summary>Every question with a filter, and every change with its text.</summary>
    internal List<string> Requests { get; } = [];

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (path, method) = (context.Request.Url!.AbsolutePath, context.Request.HttpMethod);
        var said = await new StreamReader(context.Request.InputStream).ReadToEndAsync();
        context.Response.ContentType = "application/json; charset=utf-8";
        JsonNode answer = new JsonObject();
        if (context.Request.Headers["Authorization"] != $"Bearer {Token}")
        {
            // As Azure DevOps answers: with the page of its login.
            context.Response.StatusCode = 203;
            context.Response.ContentType = "text/html";
        }
        else if (path == "/acme/_apis/connectionData")
            answer = new JsonObject { ["authenticatedUser"] = new JsonObject { ["id"] = "me" } };
        else if (method == "GET")
        {
            Requests.Add($"GET {path[(path.LastIndexOf('/') + 1)..]}{context.Request.Url.Query}");
            answer = new JsonObject { ["value"] = Lists[path].DeepClone() };
        }
        else
        {
            var place = path.Replace(Repository, "", StringComparison.Ordinal).Replace("/acme/p/_apis", "", StringComparison.Ordinal);
            Requests.Add($"{method} {place}: {said}");
            answer = new JsonObject { ["id"] = 99, ["pullRequestId"] = 13 };
        }

        context.Response.OutputStream.Write(JsonSerializer.SerializeToUtf8Bytes(answer));
        context.Response.Close();
    }

    public void Dispose() => _listener.Close();
}
