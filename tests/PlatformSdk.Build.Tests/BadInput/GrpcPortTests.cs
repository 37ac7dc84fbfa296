using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>Interfaces of two protocols on one port, and ports of interfaces that have none.</summary>
public sealed class GrpcPortTests
{
    [Theory]
    [InlineData("PLAT1046", "apis:\n  orders: { type: openapi }\n  stock: §{ type: grpc, definition: a.proto }\n")]
    [InlineData("PLAT1046", "apis:\n  shop: { type: graphql, definition: a.graphql }\n  stock: §{ type: grpc, definition: a.proto }\n")]
    [InlineData("PLAT1046", "apis:\n  orders: { type: openapi }\n  stock: { type: grpc, definition: a.proto, port: §8080 }\n")]
    [InlineData("PLAT1046", "port: 9090\napis:\n  orders: { type: openapi }\n  stock: { type: grpc, definition: a.proto, port: §9090 }\n")]
    [InlineData("PLAT1046", "apis:\n  stock: { type: grpc, definition: a.proto, port: 9090 }\n  prices: §{ type: grpc, definition: b.proto }\n")]
    [InlineData("PLAT1046",
        "apis:\n  prices: { type: grpc, definition: a.proto, port: 9090 }\n  stock: { type: grpc, definition: b.proto, port: §9091 }\n")]
    [InlineData("PLAT1041", "apis:\n  stock: { type: grpc, definition: a.proto, port: §8081 }\n")]
    [InlineData("PLAT1041", "apis:\n  stock: { type: grpc, definition: a.proto, port: §443 }\n")]
    public void A_port_that_cannot_speak_gRPC_is_refused(string code, string description) => Bad.ShouldBe(code, description);

    [Theory]
    [InlineData("apis:\n  orders: { type: openapi, port: §9090 }\n")]
    [InlineData("apis:\n  sold: { type: asyncapi, definition: a.yaml, port: §9090 }\n")]
    [InlineData("apiVersion: platform-sdk/v1\nkind: worker\nname: orders\nowner: team-checkout\napis:\n  stock: { type: grpc, definition: a.proto, " +
        "port: §9090 }\n")]
    public void A_port_without_effect_is_reported(string description) => Bad.ShouldBe(DescriptionCodes.NoEffect.Id, description);

    [Fact]
    public void The_suggested_port_is_free() =>
        Run.Findings(Run.Head + "port: 9090\napis:\n  orders: { type: openapi }\n  stock: { type: grpc, definition: a.proto }\n")
            .Single().Message.ShouldBe("'stock' needs its own port: the service's port serves 'orders' over HTTP/1.1. Add 'port: 9091' to it.");
}
