using System.IO.Compression;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using PlatformSdk.Testing.Otlp.Wire;

namespace PlatformSdk.Testing.Otlp;

/// <summary>One export request, by HTTP or by gRPC, which here is framed by hand: a flag, a length, the message; the status in trailers.</summary>
internal sealed class OtlpExchange(Received received, CollectorFault fault)
{
    private const int FrameHead = 5;

    internal async Task AnswerAsync(HttpContext context)
    {
        received.CountRequest();
        if (await fault.TakeAsync(context))
            return;
        var isGrpc = context.Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) is true;
        var body = await ReadAsync(context.Request);
        if (isGrpc)
            body = body[FrameHead..];
        try
        {
            if (!Keep(context.Request.Path, body))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }
        }
        catch (Exception defect) when (defect is ArgumentException or InvalidProtocolBufferException)
        {
            received.Refuse(defect);
            throw;
        }

        context.Response.ContentType = isGrpc ? "application/grpc" : "application/x-protobuf";
        if (!isGrpc)
            return;
        await context.Response.Body.WriteAsync(new byte[FrameHead]);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private bool Keep(PathString path, byte[] body)
    {
        switch (path.Value)
        {
            case "/v1/traces" or "/opentelemetry.proto.collector.trace.v1.TraceService/Export":
                received.Add(ExportTraceServiceRequest.Parser.ParseFrom(body));
                return true;
            case "/v1/metrics" or "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export":
                received.Add(ExportMetricsServiceRequest.Parser.ParseFrom(body));
                return true;
            case "/v1/logs" or "/opentelemetry.proto.collector.logs.v1.LogsService/Export":
                received.Add(ExportLogsServiceRequest.Parser.ParseFrom(body));
                return true;
            default:
                return false;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        if (request.Headers.ContentEncoding == "gzip")
        {
            await using var gzip = new GZipStream(request.Body, CompressionMode.Decompress);
            await gzip.CopyToAsync(memory);
        }
        else
        {
            await request.Body.CopyToAsync(memory);
        }
        return memory.ToArray();
    }
}
