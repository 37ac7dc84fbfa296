using System.Globalization;
using System.Text;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Scorecard;
using PlatformSdk.Testing.Docs;

namespace PlatformSdk.Build.Tests.Docs;

public class ScorecardPageTests
{
    [Fact]
    public void Every_check_is_on_the_page()
    {
        var page = new StringBuilder("""
            # Scorecard

            The scorecard shows how well a service is run. It has five areas with the levels bronze, silver and gold, and each check in it is a
            fact that the build knows: a key, a field of a manifest, a file of the repository, a recorded release or restore drill. Nothing is
            filled in by hand. The scorecard stops no build: [rules of policy](policy.md) do that.

            A service reaches a level in an area when all checks of that level, and of the levels below, pass. Its own level is the lowest of
            its areas. A check that does not apply, such as one of databases for a service without any, or one of a rule that is off, does not
            count. A waiver accepts a risk but does not remove it, so a check still fails for a finding that is waived.

            The checks look at the environments of production; for a service without any, at those that come closest. Each names the place where
            the fact is or would be, and how to get it. A file can be in the folder of the project or in any folder up to the root of the
            repository.

            ## Change the scorecard

            The platform team removes checks, each with a reason, and moves them to another level. It adds [rules of its own](how-to/write-a-
            policy-rule.md), or rules of the SDK: such a check passes while the rule reports nothing, and does not apply to a service that does
            not reference the package.

            ```yaml
            # platform.defaults.yaml
            apiVersion: platform-sdk/v1
            scorecard:
              remove: { documentation/changelog: "users read the release notes of the whole shop" }
              levels: { reliability/three-replicas: silver }
              add: { ACME001: { area: security, level: gold } }
            ```

            An id that does not exist is an error where it is close to a known one, and otherwise a warning, like every name in the defaults.

            <!-- The tables are generated from the checks by the tests; do not edit. -->

            """);
        foreach (var area in Checks.All.GroupBy(check => check.Area))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {area.Key}\n\n| level | check | id | how to get it |\n|---|---|---|---|\n");
            foreach (var check in area)
                page.Append(CultureInfo.InvariantCulture, $"| {Choice.Word(check.Level)} | {check.Title} | `{check.Id}` | {Cell(check.How)} |\n");
        }

        CommittedFile.ShouldBe("docs/scorecard.md", page.ToString());
    }

    [Fact]
    public void How_to_get_it_is_one_sentence() => Checks.All
        .Where(check => !check.How.EndsWith('.') || check.Title.EndsWith('.') || check.How.TrimEnd('.').Contains(". ", StringComparison.Ordinal))
        .Select(check => check.Id).ShouldBeEmpty();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
