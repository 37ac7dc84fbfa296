namespace PlatformSdk.Build.Tests.Runbooks;

/// <summary>What the runbook says of a database that the platform provides.</summary>
public sealed class DatabaseRunbookTests
{
    [Theory]
    [InlineData("{ type: postgres, backup: {} }", true)]
    [InlineData("{ type: postgres, backup: { every: 1h, keep: 7d } }", true)]
    [InlineData("{ type: postgres }", false)]
    public void It_leads_to_a_restore_where_there_is_a_backup(string need, bool leads)
    {
        var runbook = Run.Files($"{Run.Head}needs: {{ orders: {need} }}\n", """
            apiVersion: platform-sdk/v1
            provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://a/{environment}", secret: a } } }

            """)["docs/runbook.md"];

        runbook.Contains("docs/how-to/restore.md)", StringComparison.Ordinal).ShouldBe(leads);
        runbook.Contains("`deploy/drills/<environment>/`", StringComparison.Ordinal).ShouldBe(leads);
        runbook.ShouldContain("## DatabaseInstanceDown");
    }
}
