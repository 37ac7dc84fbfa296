using System.Net;
using System.Net.Http.Headers;
using PlatformSdk.EndToEnd.Tests.Service;

namespace PlatformSdk.EndToEnd.Tests.Build;

/// <summary>
/// A process with the variables of the manifest speaks HTTP/2 without TLS where the manifest says that gRPC is, and HTTP/1.1 where it says that HTTP
/// is.
/// </summary>
[Collection(WrittenService.Collection)]
public sealed class GrpcPortTests(WrittenService service)
{
    [Theory]
    [InlineData("apis: { stock: { type: grpc, definition: stock.proto } }\n", false)]
    [InlineData("port: 8085\napis: { stock: { type: grpc, definition: stock.proto } }\n", false)]
    [InlineData("apis: { orders: { type: openapi }, stock: { type: grpc, definition: stock.proto, port: 9090 } }\n", true)]
    public async Task Ports_of_gRPC_answer_what_the_manifest_says(string apis, bool isBesideHttp)
    {
        service.Reset();
        service.Write("platform.yaml", WrittenService.Description + apis);
        service.Write("stock.proto", "syntax = \"proto3\";\nservice Stock { }\n");
        service.Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.AddPlatform();
            var app = builder.Build();
            app.MapPlatform();
            app.MapGet("/", () => "orders");
            app.MapPost("/stock.Stock/Count", async context =>
            {
                context.Response.ContentType = "application/grpc";
                context.Response.DeclareTrailer("grpc-status");
                await context.Request.Body.CopyToAsync(context.Response.Body);
                context.Response.AppendTrailer("grpc-status", "0");
            });
            app.Run();
            """);
        (await service.BuildAsync()).ShouldSucceed();
        var pod = new Pod(service.Read("deploy/production/deployment.yaml"));
        await using var program = service.Machine.Start(service.Folder, pod.Variables(), "dotnet", service.PathOf("bin/Debug/net10.0/Orders.dll"));
        using var client = new HttpClient();
        await pod.UntilReadyAsync(client, program);

        // A unary call by the protocol: a message of two bytes behind its five of prefix, and the status in a trailer.
        byte[] message = [0, 0, 0, 0, 2, 8, 7];
        using var call = new HttpRequestMessage(HttpMethod.Post, pod.GrpcUri("/stock.Stock/Count"))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(message) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } },
        };
        using var answer = await client.SendAsync(call);
        answer.Version.ShouldBe(HttpVersion.Version20);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(message);
        answer.TrailingHeaders.GetValues("grpc-status").ShouldBe(["0"]);

        using var http = await client.GetAsync(pod.ServiceUri("/"));
        http.StatusCode.ShouldBe(isBesideHttp ? HttpStatusCode.OK : HttpStatusCode.BadRequest);
    }
}
