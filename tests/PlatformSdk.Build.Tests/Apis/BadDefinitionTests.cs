namespace PlatformSdk.Build.Tests.Apis;

/// <summary>A definition that the catalog could not show fails the build, at the line that names it or in the file itself.</summary>
public sealed class BadDefinitionTests
{
    [Theory]
    [InlineData("apis: { stock: { type: grpc, definition: §gone.proto } }", "PLAT1265", "There is no file 'gone.proto'.")]
    [InlineData("apis: { stock: { type: grpc, definition: §empty } }", "PLAT1265", "The definition is empty.")]
    [InlineData("apis: { stock: { type: asyncapi, definition: §docs } }", "PLAT1265", "There is no file 'docs'.")]
    [InlineData("apis: { shop: { type: graphql, definition: §../../../etc/shop.graphql } }", "PLAT1265", "outside of the repository")]
    [InlineData("apis: { stock: { type: grpc, definition: §messages.proto } }", "PLAT1266", "has no a 'service'")]
    [InlineData("apis: { events: { type: asyncapi, definition: §messages.proto } }", "PLAT1266", "'asyncapi' with version 2 or 3")]
    [InlineData("apis: { events: { type: asyncapi, definition: §old.yaml } }", "PLAT1266", "'asyncapi' with version 2 or 3")]
    [InlineData("apis: { orders: { type: openapi, definition: §messages.proto } }", "PLAT1266", "'openapi' or 'swagger'")]
    [InlineData("apis: { shop: { type: graphql, definition: §old.yaml } }", "PLAT1266", "GraphQL")]
    [InlineData("apis: { stock: §{ type: grpc } }", "PLAT1002", "such as 'definition: protos/stock.proto'")]
    [InlineData("apis: { events: §{ type: asyncapi } }", "PLAT1002", "such as 'definition: asyncapi.yaml'")]
    [InlineData("apis: { stock: { type: grpc, definition: §/etc/a.proto } }", "PLAT1004", "is not a path")]
    [InlineData("apis: { stock: { type: grpc, definition: §\"http://a.example/a.proto\" } }", "PLAT1004", "is not a path")]
    [InlineData("apis: { stock: { type: grpc, definition: §\"https://me:secret@a.example/a.proto\" } }", "PLAT1004", "is not a path")]
    public void A_definition_is_there_and_of_its_type(string apis, string code, string message)
    {
        using var project = new Project(Run.Head + apis.Replace("§", "", StringComparison.Ordinal) + "\n");
        Directory.CreateDirectory(project.PathOf("docs"));
        project.Write("empty", " \n");
        project.Write("messages.proto", "message Money { }\n");
        project.Write("old.yaml", "asyncapi: 1.2.0\n");

        var finding = project.Build().Findings.ShouldHaveSingleItem();

        $"{finding.Code.Id} {finding.Span.File}:{finding.Span.Line}:{finding.Span.Column}"
            .ShouldBe($"{code} platform.yaml:5:{apis.IndexOf('§', StringComparison.Ordinal) + 1}");
        finding.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("asyncapi.yaml", "", "PLAT1265", "The definition is empty.")]
    [InlineData("asyncapi.json", "{}", "PLAT1266", "'asyncapi' with version 2 or 3")]
    [InlineData("stock.proto", "\n", "PLAT1265", "The definition is empty.")]
    [InlineData("stock.proto", null, "PLAT1265", "correct the item Protobuf of the project file")]
    [InlineData("訂單.proto", "service A { }", "PLAT1267", "which is not valid")]
    public void A_definition_that_was_found_is_named_as_the_place(string file, string? text, string code, string message)
    {
        using var project = new Project(Run.Head) { Protos = file.EndsWith(".proto", StringComparison.Ordinal) ? [file] : [] };
        if (text is not null)
            project.Write(file, text);

        var finding = project.Build().Findings.ShouldHaveSingleItem();

        $"{finding.Code.Id} {finding.Span.File}".ShouldBe($"{code} {file}");
        finding.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("asyncapi.json", "asyncapi.yaml", "{ \"asyncapi\": \"3.0.0\" }")]
    [InlineData("a/stock.proto", "b/stock.proto", "service S { }")]
    [InlineData("Stock.proto", "stock_.proto", "service S { }")]
    public void Two_files_for_one_name_need_another(string one, string other, string text)
    {
        using var project = new Project(Run.Head) { Protos = [.. new[] { one, other }.Where(f => f.EndsWith(".proto", StringComparison.Ordinal))] };
        project.Write(one, text);
        project.Write(other, text);

        var finding = project.Build().Findings.ShouldHaveSingleItem();

        $"{finding.Code.Id} {finding.Span.File}".ShouldBe($"PLAT1267 {other}");
    }

    [Fact]
    public void A_protocol_of_a_package_needs_an_address()
    {
        using var project = new Project(Run.Head) { Protos = ["/packages/acme.contracts/1.0.0/stock.proto"] };

        project.Build().Findings.ShouldHaveSingleItem().Message
            .ShouldBe("'stock.proto' is outside of the repository. Add an API to 'apis' with its https address as 'definition'.");
        project.Write("platform.yaml", Run.Head + "apis: { stock: { type: grpc, definition: \"https://a.example/stock.proto\" } }\n");
        project.Build().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_server_with_several_protocols_says_which_are_left()
    {
        using var project = new Project(Run.Head + "apis: { shop: { type: grpc } }\n") { Protos = ["a.proto", "b.proto"] };
        project.Write("a.proto", "service A { }");
        project.Write("b.proto", "service B { }");

        project.Build().Findings.ShouldHaveSingleItem().Message.ShouldContain("such as 'definition: a.proto'");
    }
}
