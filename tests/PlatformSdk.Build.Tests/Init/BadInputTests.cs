using PlatformSdk.Build.Changes;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Writing;

namespace PlatformSdk.Build.Tests.Init;

public sealed class BadInputTests
{
    [Fact]
    public void A_project_of_which_nothing_is_known_gets_the_least_that_a_description_says()
    {
        using var application = new ExistingApplication();
        application.Facts = new(application.Folder, "Orders");

        var service = Run.Model(application.Describe()).Service;

        (service.Name, service.Owner.Text, service.Needs.Count).ShouldBe(("orders", "my-team", 0));
        application.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("appsettings.json", "{\n  \"ConnectionStrings\": { \"Db\": \"Password=hunter2\"\n  \"Other\": 1 }\n", 3)]
    [InlineData("appsettings.json", "[1, 2]", 0)]
    [InlineData("appsettings.json", "{ \"Password\": \"hunter2\", \"Password\": \"hunter2\" }", 1)]
    [InlineData("Properties/launchSettings.json", "{ \"profiles\": ", 1)]
    [InlineData("Properties/launchSettings.json", "", 1)]
    public void A_broken_settings_file_is_a_warning_with_its_place_and_nothing_of_its_content(string file, string content, int line)
    {
        using var application = new ExistingApplication();
        application.Write(file, content);

        application.Describe().ShouldNotContain("hunter2");

        var finding = application.Findings.ShouldHaveSingleItem();
        (finding.Code.Id, finding.Severity, finding.Span.File, finding.Span.Line).ShouldBe(("PLAT2112", Severity.Warning, file, line));
        finding.Text.ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("Properties/launchSettings.json", """{ "profiles": [ 1 ] }""")]
    [InlineData("Properties/launchSettings.json", """{ "profiles": { "a": null, "b": "text", "c": { "commandName": 7 } } }""")]
    [InlineData("Properties/launchSettings.json",
        """{ "profiles": { "a": { "commandName": "Project", "applicationUrl": [], "environmentVariables": 3 } } }""")]
    [InlineData("appsettings.json", """{ "ConnectionStrings": [ null, { "a": 1 } ], "": { "": "https://x.example" }, "Url": null }""")]
    [InlineData("appsettings.json",
        """{ "ConnectionStrings": { "a\nneeds: \u2028b": "Host=x" }, "BaseUrl\n#": "https://x.example", "x\ny": { "Url": "https://y.example" } }""")]
    public void A_strange_one_is_passed_over(string file, string content)
    {
        using var application = new ExistingApplication();
        application.Write(file, content);

        application.Describe();

        application.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_description_that_is_there_is_never_replaced_and_one_that_cannot_be_written_is_an_error()
    {
        using var application = new ExistingApplication();
        application.Write("platform.yaml", "mine");
        application.Write("file", "");
        var findings = new FindingList();

        CheckedFile.WriteNew(new ProjectFolder(application.Folder), "platform.yaml", "ours", findings).ShouldBeFalse();
        CheckedFile.WriteNew(new ProjectFolder(application.Folder), "file/platform.yaml", "ours", findings).ShouldBeFalse();

        File.ReadAllText(Path.Combine(application.Folder, "platform.yaml")).ShouldBe("mine");
        findings.Ordered().Select(f => f.Code.Id).ShouldBe(["PLAT2003", "PLAT2003"]);
        Directory.EnumerateFiles(application.Folder, "*.tmp").ShouldBeEmpty();
    }
}
