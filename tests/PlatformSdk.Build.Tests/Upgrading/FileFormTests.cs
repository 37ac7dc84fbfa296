using System.Text;

namespace PlatformSdk.Build.Tests.Upgrading;

/// <summary>A file keeps its form: line ends, byte order mark, permissions, and bytes that are not text.</summary>
public sealed class FileFormTests : IDisposable
{
    private readonly UpgradedScaffold _scaffold = new();

    public void Dispose() => _scaffold.Dispose();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Line_ends_and_byte_order_mark_are_those_of_the_users_file(bool crlf, bool mark)
    {
        string Form(string text) => (mark ? "\uFEFF" : "") + (crlf ? text.Replace("\n", "\r\n") : text);
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace("Two();", "New();")).Scaffold()
            .Edit(UpgradedScaffold.Program, text => Form(text + "// mine\n")).Commit();

        _scaffold.Upgrade().ShouldBeTrue(_scaffold.Output);

        var bytes = File.ReadAllBytes(_scaffold.PathOf(UpgradedScaffold.Program));
        bytes.ShouldBe(Encoding.UTF8.GetBytes(Form(_scaffold.TemplateText("2.0.0", UpgradedScaffold.Program) + "// mine\n")));
    }

    [Fact]
    public void A_clone_with_CRLF_everywhere_gets_new_files_with_CRLF()
    {
        _scaffold.Template("2.0.0", "docs/new.md", "One.\nTwo.\n").Scaffold();
        foreach (var path in new[] { UpgradedScaffold.Program, UpgradedScaffold.Readme, UpgradedScaffold.Project, UpgradedScaffold.Record,
            ".gitignore" })
            _scaffold.Edit(path, text => text.Replace("\n", "\r\n"));
        _scaffold.Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read("docs/new.md").ShouldBe("One.\r\nTwo.\r\n");
        _scaffold.Read(UpgradedScaffold.Record).ShouldContain("version: 2.0.0\r\n");
        _scaffold.Read(UpgradedScaffold.Readme).ShouldBe(_scaffold.TemplateText("2.0.0", UpgradedScaffold.Readme).Replace("\n", "\r\n"));
    }

    [Fact]
    public void A_file_with_both_line_ends_loses_neither()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Program, text => text.Replace("Two();", "New();")).Scaffold()
            .Edit(UpgradedScaffold.Program, text => text.Replace("using PlatformSdk;\n", "using PlatformSdk;\r\n")).Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read(UpgradedScaffold.Program).ShouldBe(
            _scaffold.TemplateText("2.0.0", UpgradedScaffold.Program).Replace("using PlatformSdk;\n", "using PlatformSdk;\r\n"));
    }

    [Fact]
    public void A_file_that_is_not_text_is_replaced_if_untouched_and_never_merged()
    {
        _scaffold.TemplateBytes("2.0.0", UpgradedScaffold.Icon, 9, 0, 9).TemplateBytes("1.0.0", "other.bin", 1, 0)
            .TemplateBytes("2.0.0", "other.bin", 2, 0)
            .Scaffold();
        File.WriteAllBytes(_scaffold.PathOf("other.bin"), [7, 0, 7]);
        _scaffold.Commit();

        _scaffold.Upgrade().ShouldBeFalse();

        File.ReadAllBytes(_scaffold.PathOf(UpgradedScaffold.Icon)).ShouldBe([9, 0, 9]);
        File.ReadAllBytes(_scaffold.PathOf("other.bin")).ShouldBe([7, 0, 7]);
        _scaffold.Log.Findings.ShouldHaveSingleItem().Message.ShouldContain("not text. Yours was kept.");
    }

    [Fact]
    public void A_file_that_can_be_run_still_can()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Readme, text => text + "New.\n").Scaffold();
        var file = _scaffold.PathOf(UpgradedScaffold.Readme);
        // Windows has no such permission, and git on it keeps what is committed.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute);
        _scaffold.Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read(UpgradedScaffold.Readme).ShouldEndWith("New.\n");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file)
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute);
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        _scaffold.Template("2.0.0", UpgradedScaffold.Readme, text => text + "New.\n").Scaffold().Move(UpgradedScaffold.Readme, "docs/readme.txt");
        File.CreateSymbolicLink(_scaffold.PathOf(UpgradedScaffold.Readme), _scaffold.PathOf("docs/readme.txt"));
        _scaffold.Commit();

        _scaffold.Upgrade().ShouldBeTrue();

        _scaffold.Read("docs/readme.txt").ShouldNotContain("New.");
        new FileInfo(_scaffold.PathOf(UpgradedScaffold.Readme)).LinkTarget.ShouldNotBeNull();
        _scaffold.Output.ShouldContain($"kept         {UpgradedScaffold.Readme} (a link)");
    }
}
