namespace PlatformSdk.EndToEnd.Tests.Build;

[Collection(WrittenService.Collection)]
public sealed class OpenApiDocumentTests(WrittenService service)
{
    [Fact]
    public async Task The_document_is_made_on_a_build_server_with_every_secret_absent_the_same_to_the_byte_and_only_when_the_assembly_changed()
    {
        service.Reset();
        service.Write("platform.yaml", WrittenService.Description + "needs: { stripe-key: { type: secret }, orders-db: { type: postgres } }\n");
        (await service.BuildAsync()).ShouldSucceed();
        var document = service.Read("openapi.json");

        document.ShouldStartWith("{\n  \"x-generated\": \"Generated from platform.yaml by PlatformSdk");
        document.ShouldContain("\"title\": \"orders\"");
        (await service.BuildAsync("-v:n")).ShouldSucceed().Output.ShouldContain("Skipping target \"_PlatformAskForDocument\"");

        (await service.OnAServerAsync("--no-incremental")).ShouldSucceed().Output.ShouldNotContain("Generating document named");
        service.Read("openapi.json").ShouldBe(document);
    }

    [Fact]
    public async Task The_document_is_not_made_where_it_is_not_wanted()
    {
        service.Reset();

        (await service.BuildAsync("-p:PlatformOpenApi=false")).ShouldSucceed();

        File.Exists(service.PathOf("openapi.json")).ShouldBeFalse();
        service.Read("catalog-info.yaml").ShouldNotContain("kind: API");
    }

    [Fact]
    public async Task The_document_of_the_users_own_is_left_alone_where_the_description_names_it()
    {
        service.Reset();
        service.Write("contract.json", "{ \"openapi\": \"3.1.0\", \"mine\": true }\n");
        service.Write("platform.yaml", WrittenService.Description + "apis: { orders: { type: openapi, definition: contract.json } }\n");

        (await service.BuildAsync()).ShouldSucceed();

        service.Read("contract.json").ShouldBe("{ \"openapi\": \"3.1.0\", \"mine\": true }\n");
        service.Read("catalog-info.yaml").ShouldContain("\"$text\": \"./contract.json\"");
        File.Delete(service.PathOf("contract.json"));
    }
}
