using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PlatformSdk.Development;

/// <summary>Reads the head of one HTTP/1.1 request, and writes its answer. The page has no bodies, and each connection has one request.</summary>
internal static class LoneRequest
{
    /// <summary>Null if the head is not one of HTTP/1.1 with exactly one Host.</summary>
    internal static DefaultHttpContext? Read(string head, IPAddress peer)
    {
        var lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, ['/', ..] target, "HTTP/1.1"])
            return null;
        var context = new DefaultHttpContext();
        foreach (var line in lines.Skip(1))
        {
            if (line.Split(':', 2) is not [{ Length: > 0 } name, var value] || name.AsSpan().IndexOfAnyInRange('\0', ' ') >= 0)
                return null;
            context.Request.Headers.Append(name, value.Trim());
        }
        if (context.Request.Headers.Host.Count != 1)
            return null;
        var query = target.IndexOf('?', StringComparison.Ordinal);
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Path = PathString.FromUriComponent(query < 0 ? target : target[..query]);
        context.Request.QueryString = new QueryString(query < 0 ? "" : target[query..]);
        context.Connection.RemoteIpAddress = peer;
        context.Response.Body = new MemoryStream();
        return context;
    }

    internal static byte[] Write(HttpResponse response)
    {
        var body = (MemoryStream)response.Body;
        var head = new StringBuilder($"HTTP/1.1 {response.StatusCode} \r\nConnection: close\r\n");
        if (response.ContentLength is null)
            head.Append("Content-Length: ").Append(body.Length).Append("\r\n");
        foreach (var (name, values) in response.Headers)
            head.Append(name).Append(": ").Append(values.ToString()).Append("\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body.ToArray()];
    }
}
