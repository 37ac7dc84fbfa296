using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Docs;

/// <summary>What a page checks in a comment is run where it stands, and is never shown.</summary>
public class HiddenCheckTests
{
    [Theory]
    [InlineData("```\nmake\n```\n\n<!-- check: test -e made -->\n", "make", "test -e made")]
    [InlineData("<!-- check: test ! -e made -->\n```\nmake\n```\n<!-- check: test -e made -->\n<!-- check: grep -q all made -->", "test ! -e made",
        "make", "test -e made", "grep -q all made")]
    [InlineData("```text\n<!-- check: false -->\n```\n", "<!-- check: false -->")]
    public void Hidden_checks_are_commands_between_those_of_the_page(string page, params string[] commands) =>
        Fence.Of("page.md", page).Select(fence => fence.Text).ShouldBe(commands.Select(command => $"{command}\n"));

    [Fact]
    public void Hidden_checks_are_not_excluded_by_the_reason_of_a_snippet_beside_them() =>
        Fence.Of("page.md", "<!-- not run here: it needs a cluster -->\n```\ndeploy\n```\n<!-- check: true -->\n").Select(fence => fence.NotRun)
            .ShouldBe(["it needs a cluster", null]);
}
