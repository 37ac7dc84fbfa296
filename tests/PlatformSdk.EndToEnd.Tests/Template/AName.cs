using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

[Collection(Scaffolds.Collection)]
public sealed class AName(Scaffolds scaffolds)
{
    public static TheoryData<string, string> Names => new(Scaffolds.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Yields_a_service_that_builds_under_a_legal_name(string name, string label)
    {
        var scaffold = scaffolds.ShouldBeBuilt(name);

        scaffold.Text("platform.yaml").ShouldContain($"\nname: {label}\n");
        scaffold.Text("catalog-info.yaml").ShouldContain($"\n  name: \"{label}\"\n");
    }

    [Theory]
    [InlineData("MyCompany.Orders.Api", "My Company Orders Api", "MyCompany.Orders.Api")]
    [InlineData("class", "Class", "class_")]
    [InlineData("1stService", "1st Service", "_1stService")]
    [InlineData("two words", "Two words", "two_words")]
    public void Yields_a_title_for_people_and_a_legal_namespace(string name, string title, string space)
    {
        scaffolds[name].Text("platform.yaml").ShouldContain($"\ntitle: {title}\n");
        scaffolds[name].Text($"{name}.csproj").ShouldContain($"<RootNamespace>{space}</RootNamespace>");
    }

    [Fact]
    public async Task Longer_than_a_label_may_be_is_cut()
    {
        var name = new string('a', 49) + ".Orders";

        (await scaffolds.Machine.NewServiceAsync(scaffolds.Folder, "--name", name)).ShouldSucceed();

        new Scaffold(Path.Combine(scaffolds.Folder, name), name).Text("platform.yaml").ShouldContain($"\nname: {new string('a', 49)}\n");
    }
}
