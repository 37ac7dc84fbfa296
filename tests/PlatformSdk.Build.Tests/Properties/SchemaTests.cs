using System.Text.Json.Nodes;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering.Schema;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Properties;

public class SchemaTests
{
    [Fact]
    public void The_schema_that_ships_is_what_the_definitions_say() =>
        CommittedFile.ShouldBe("build-tasks/PlatformSdk.Build/schema/platform.schema.json", DescriptionSchema.Render());

    [Fact]
    public void Every_key_that_the_reader_knows_is_in_the_schema_and_no_other()
    {
        var schema = JsonNode.Parse(DescriptionSchema.Render())!.AsObject();

        schema["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        schema["properties"]!.AsObject().Select(p => p.Key).ShouldBe(Language.Service.All.Select(k => k.Name));
        schema["required"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(["apiVersion", "kind", "name", "owner"]);
    }

    [Fact]
    public void Every_key_has_an_example_that_the_reader_accepts()
    {
        foreach (var key in Language.Service.All.Where(k => !k.Required))
        {
            var kind = key.Kinds.HasFlag(Kinds.Service) ? "service" : "job";

            var findings = Run.Findings($"apiVersion: platform-sdk/v1\nkind: {kind}\nname: x\nowner: team\n{key.Name}: {key.Example}\n");

            // By itself it may belong to a key that is missing here, or in the defaults.
            findings.Where(f => f.Code.Id is not ("PLAT1031" or "PLAT1180" or "PLAT1181")).ShouldBeEmpty(key.Name);
        }
    }

    [Fact]
    public void Every_key_of_the_defaults_has_an_example_that_the_reader_accepts()
    {
        foreach (var key in Language.Defaults.All.Where(k => k.Name != "apiVersion"))
            Run.Findings(Run.Head, $"apiVersion: platform-sdk/v1\n{key.Name}: {key.Example}\n")
                .Where(f => f.Code.Id is not ("PLAT1030" or "PLAT1180" or "PLAT1181"))
                .ShouldBeEmpty(key.Name);
    }
}
