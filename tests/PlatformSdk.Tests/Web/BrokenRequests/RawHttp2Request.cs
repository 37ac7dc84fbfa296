using PlatformSdk.Testing.Http;

namespace PlatformSdk.Tests.Web.BrokenRequests;

/// <summary>A request on a connection of its own that the service has begun to work on.</summary>
internal sealed record RawHttp2Request(RawHttp2 Connection, string Trace) : IDisposable
{
    internal static async Task<RawHttp2Request> StartAsync(int port, string method, string path, params (string Name, string Value)[] headers)
    {
        var trace = ObservedProcess.NewTrace();
        var connection = await RawHttp2.ConnectAsync(port);
        await connection.HeadersAsync(1, ends: method == "GET",
            [(":method", method), (":scheme", "http"), (":path", path), (":authority", "localhost"),
            ("traceparent", ObservedProcess.Parent(trace)), .. headers]);
        return new(connection, trace);
    }

    public void Dispose() => Connection.Dispose();
}
