namespace PlatformSdk.Build.Tests.Docs;

/// <summary>Documentation that was there before we came.</summary>
public sealed class TeamDocumentationTests : IDisposable
{
    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("docs/index.md")]
    [InlineData("docs/reference.md")]
    [InlineData("docs/service.svg")]
    [InlineData("mkdocs.yml")]
    public void A_page_of_the_teams_own_stays_and_nobody_complains(string page)
    {
        _project.Write(page, "ours\n");

        _project.Build().Findings.ShouldBeEmpty();
        _project.Build(locked: true).Findings.ShouldBeEmpty();

        _project.Read(page).ShouldBe("ours\n");
    }

    [Fact]
    public void Other_pages_are_never_touched()
    {
        _project.Write("docs/decisions/0001.md", "# Generated from nothing\n");
        _project.Build();
        _project.Write("platform.yaml", Run.Head + "title: Other\n");
        _project.Build();

        _project.Read("docs/decisions/0001.md").ShouldBe("# Generated from nothing\n");
    }

    [Fact]
    public void A_folder_that_is_a_link_to_documentation_elsewhere_is_left_alone()
    {
        var elsewhere = Directory.CreateTempSubdirectory("platform-docs-");
        try
        {
            Directory.CreateSymbolicLink(_project.PathOf("docs"), elsewhere.FullName);

            _project.Build().Findings.ShouldBeEmpty();

            elsewhere.EnumerateFileSystemInfos().ShouldBeEmpty();
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    [Fact]
    public void What_a_user_wrote_is_text_and_never_markup()
    {
        var pages = Run.Files(Run.Head
            + "title: \"<script>alert(1)</script> | *x*\"\ndescription: \"a | b `c` [d](javascript:e)\"\nconfig: { A: \"x | `y` <b>\", B: \"\" }\n");

        pages["docs/index.md"].ShouldContain("# &lt;script&gt;alert\\(1\\)&lt;/script&gt; \\| \\*x\\*\n");
        pages["docs/index.md"].ShouldContain("a \\| b \\`c\\` \\[d\\]\\(javascript:e\\)");
        pages["docs/reference.md"].ShouldContain("| `A` | <code>x &#124; \\`y\\` &lt;b&gt;</code> |");
        pages["docs/reference.md"].Split('\n').Where(line => line.StartsWith("| `A`", StringComparison.Ordinal)).Single().Count(c => c == '|')
            .ShouldBe(5);
    }
}
