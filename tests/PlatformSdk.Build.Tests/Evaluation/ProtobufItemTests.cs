namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>The items of a project file decide which .proto files are APIs of the service, and each change of them is noticed.</summary>
public sealed class ProtobufItemTests : IDisposable
{
    private readonly TargetsOnly _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_server_s_protocols_are_in_the_catalog_until_they_are_gone()
    {
        _folder.Service("services/orders");
        Directory.CreateDirectory(_folder.PathOf(".git"));
        _folder.Write(".git/HEAD", "ref: refs/heads/main\n");
        _folder.Write("services/orders/protos/a.proto", "service A { }");
        _folder.Write("services/orders/protos/client.proto", "service Client { }");
        _folder.Write("services/orders/protos/none.proto", "service None { }");
        _folder.Write("protos/b.proto", "message B { }");
        var project = File.ReadAllText(_folder.PathOf("services/orders/orders.proj"));
        // The default is the one of Grpc.Tools.
        _folder.Write("services/orders/orders.proj", project.Replace("<Import", """
            <ItemDefinitionGroup><Protobuf><GrpcServices>Both</GrpcServices></Protobuf></ItemDefinitionGroup>
            <ItemGroup>
              <Protobuf Include="protos\a.proto"/>
              <Protobuf Include="protos\client.proto" GrpcServices="Client"/>
              <Protobuf Include="protos\none.proto" GrpcServices="None"/>
              <Protobuf Include="..\..\protos\*.proto" GrpcServices="Server"/>
              <PackageReference Include="Grpc.Other" Version="2.85.0"/>
            </ItemGroup>
            <Import
            """, StringComparison.Ordinal));

        Built().ShouldNotContain("type: grpc", customMessage: "a client is no server");
        var client = File.ReadAllText(_folder.PathOf("services/orders/orders.proj"));
        _folder.Write("services/orders/orders.proj", client.Replace("Grpc.Other", "Grpc.AspNetCore", StringComparison.Ordinal));
        Built().Split("type: grpc").Length.ShouldBe(2);
        Built().ShouldContain("\"./protos/a.proto\"");
        _folder.Write("protos/b.proto", "service B { }");
        Built().ShouldContain("\"../../protos/b.proto\"");
        File.Delete(_folder.PathOf("protos/b.proto"));
        Built().Split("type: grpc").Length.ShouldBe(2, "the wildcard has no such item any more");
    }

    private string Built()
    {
        _folder.Build("services/orders/orders.proj").ShouldNotContain("error PLAT");
        return File.ReadAllText(_folder.PathOf("services/orders/catalog-info.yaml"));
    }
}
