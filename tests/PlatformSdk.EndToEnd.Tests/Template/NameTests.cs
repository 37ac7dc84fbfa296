namespace PlatformSdk.EndToEnd.Tests.Template;

[Collection(Scaffolds.Collection)]
public sealed class NameTests(Scaffolds scaffolds)
{
    public static TheoryData<string, string> Names => [.. Cases.All.Select(c => (c.Name, c.Label))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_becomes_a_legal_name_in_the_description(string name, string label) =>
        scaffolds[name].Text("platform.yaml").ShouldContain($"\nname: {label}\n");

    [Theory]
    [InlineData("MyCompany.Orders.Api", "My Company Orders Api", "MyCompany.Orders.Api")]
    [InlineData("class", "Class", "class_")]
    [InlineData("1stService", "1st Service", "_1stService")]
    public void A_name_yields_a_title_for_people_and_a_legal_namespace(string name, string title, string space)
    {
        scaffolds[name].Text("platform.yaml").ShouldContain($"\ntitle: {title}\n");
        scaffolds[name].Text($"{name}.csproj").ShouldContain($"<RootNamespace>{space}</RootNamespace>");
    }

    [Theory]
    [InlineData("HTTPServer2Go", "http-server2-go")]
    [InlineData("two words", "two-words")]
    [InlineData("Straße_nach__Łódź", "strasse-nach-lodz")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.CutAtTheDash", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_name_becomes_a_label_of_at_most_fifty_characters(string name, string label)
    {
        (await scaffolds.Machine.NewServiceAsync(scaffolds.Folder, "--name", name)).ShouldSucceed();

        var description = Directory.GetFiles(Path.Combine(scaffolds.Folder, name), "platform.yaml", SearchOption.AllDirectories).Single();
        (await File.ReadAllTextAsync(description)).ShouldContain($"\nname: {label}\n");
    }
}
