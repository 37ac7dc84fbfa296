using PlatformSdk.Build.Findings;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>The scripts of the page on changes of a schema.</summary>
public sealed class HowToTests
{
    private const string Page = "docs/how-to/change-a-schema.md";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_build_warns_about_those_that_contract_unless_they_say_why_they_are_safe(bool saysWhy)
    {
        using var project = new Project(Run.Head + "needs: { database: { type: postgres, migrations: { scripts: db/migrations } } }\n");
        foreach (var fence in Fence.Of(Page, File.ReadAllText(Path.Combine(Repository.Root, Page))).Where(fence => fence.Language == "sql"))
            project.Write(fence.File!, saysWhy ? fence.Text : fence.Text.Replace("waive", "safe", StringComparison.Ordinal));

        var warned = project.Build().Findings;

        warned.Select(finding => finding.Code).Distinct().ShouldBe(saysWhy ? [] : [MigrationCodes.Breaks]);
        warned.Select(finding => finding.Span.File).Distinct().Count().ShouldBe(saysWhy ? 0 : 2);
    }
}
