using PlatformSdk.Build.Description.Apis;

namespace PlatformSdk.Build.Tests.Apis;

/// <summary>What the catalog shows of a .proto file: its services by their full names, and the files that belong to it.</summary>
public sealed class ProtoFileTests
{
    [Theory]
    [InlineData("syntax = \"proto3\";\npackage acme.stock.v1;\nservice Stock { rpc Count (A) returns (B); }", "acme.stock.v1.Stock", "")]
    [InlineData("service A{}service B{}", "A B", "")]
    [InlineData("// service Commented {}\n/* service Out { */ service In { rpc A (stream B) returns (stream C) {} }", "In", "")]
    [InlineData("edition = \"2023\";\r\npackage a;\r\nimport public \"b/c.proto\";\r\nimport \"google/protobuf/empty.proto\";\r\n", "", "b/c.proto")]
    [InlineData("option csharp_namespace = \"service X {\";\nmessage service { string service = 1; }\nservice Y {};\n", "Y", "")]
    [InlineData("message A { message service { } oneof import { string package = 2; } }", "", "")]
    [InlineData("service Late { }\npackage after;\nimport weak 'd.proto';", "after.Late", "d.proto")]
    [InlineData("service", "", "")]
    [InlineData("service Open {", "Open", "")]
    [InlineData("\"unfinished string\nservice S {}", "", "")]
    public void Services_and_imports_are_those_at_the_top_level(string text, string services, string imports)
    {
        var proto = ProtoFile.Parse(text);

        string.Join(' ', proto.Services).ShouldBe(services);
        string.Join(' ', proto.Imports).ShouldBe(imports);
    }
}
