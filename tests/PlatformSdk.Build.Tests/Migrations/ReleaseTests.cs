using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>Releases of a service with migrations.</summary>
public sealed class ReleaseTests
{
    private const string Needs = "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n";

    private const string Conditions = "*'get job/orders-migrate'*)";

    [Fact]
    public void Without_Argo_CD_the_migration_comes_first_and_its_log_is_shown()
    {
        using var kubectl = new FakeKubectl(description: Needs);
        kubectl.Answer($"{Conditions} echo 'SuccessCriteriaMet Complete';;");

        kubectl.Deploy().ShouldBeTrue(string.Join('\n', kubectl.Log.Errors));

        kubectl.Calls.SkipWhile(call => !call.StartsWith("delete", StringComparison.Ordinal)).ShouldBe([
            "delete job/orders-migrate -n orders-production --ignore-not-found",
            "apply -n orders-production -f deploy/production/service-account.yaml -f deploy/production/migration-network-policy.yaml "
                + "-f deploy/production/migration-job.yaml",
            "get job/orders-migrate -n orders-production -o jsonpath={.status.conditions[?(@.status==\"True\")].type}",
            "logs job/orders-migrate -n orders-production --tail=200",
            "apply -k deploy/production",
            "rollout status deployment/orders -n orders-production --timeout=10m",
        ]);
    }

    [Fact]
    public void A_failed_migration_ends_it_after_its_log()
    {
        using var kubectl = new FakeKubectl(description: Needs);
        kubectl.Answer($"{Conditions} echo 'FailureTarget Failed';;");
        kubectl.Answer("*'logs job'*) echo 'db/2.sql(1,8): 42703: column \"nothing\" does not exist';;");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2145");
        kubectl.Log.Messages.ShouldContain("  db/2.sql(1,8): 42703: column \"nothing\" does not exist");
        kubectl.Calls.ShouldNotContain(call => call.StartsWith("apply -k", StringComparison.Ordinal)
            || call.StartsWith("rollout", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Suspended")]
    [InlineData("FailureTarget")]
    public void One_that_does_not_end_is_not_awaited_for_ever(string conditions)
    {
        using var kubectl = new FakeKubectl(description: Needs);
        kubectl.Answer($"{Conditions} echo '{conditions}';;");

        kubectl.Deploy().ShouldBeFalse();

        kubectl.Log.Codes.ShouldContain("PLAT2146");
        kubectl.Calls.ShouldNotContain(call => call.StartsWith("apply -k", StringComparison.Ordinal));
    }

    [Fact]
    public void A_release_changes_the_job_and_nothing_in_it_is_immutable()
    {
        using var project = new Project(Run.Head + Needs + "environments: { production: {} }\n");
        project.Write("db/1.sql", "SELECT 1");
        project.Write("deploy/releases/production.yaml", "tag: \"1.0.0\"\n");
        project.Build();
        project.Write("deploy/releases/production.yaml", "tag: \"2.0.0\"\n");

        var (changes, findings) = project.Build();

        findings.ShouldBeEmpty();
        changes.ShouldContain(change => change.Path == "deploy/production/migration-job.yaml");
        project.Read("deploy/production/migration-job.yaml").ShouldContain("name: \"orders-migrate\"");
        project.Report.ShouldContain(line => line.Contains("migrat", StringComparison.Ordinal), string.Join('\n', project.Report));
    }

    [Theory]
    [InlineData("database/creds/{name}-{need}", "", true)]
    [InlineData("database/creds/readonly", "  orders-db-migrations: { type: secret }\n", true)]
    [InlineData("secret/data/{name}/{need}", "", false)]
    public void A_login_that_expires_needs_a_role_that_owns_the_tables(string path, string more, bool isRefused)
    {
        using var project = new Project(Run.Head + "needs:\n  orders-db: { type: postgres, migrations: { scripts: db } }\n" + more);
        project.Write("db/1.sql", "SELECT 1");
        project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nsecrets: { store: vault, address: \"https://vault.example.com\", "
            + $"paths: {{ postgres: \"{path}\" }} }}\n");

        project.Build(defaults: "platform.defaults.yaml").Findings.Any(finding => finding.Code == MigrationCodes.NoRole).ShouldBe(isRefused);

        project.Write("platform.yaml", project.Read("platform.yaml").Replace("scripts: db", "scripts: db, role: owner", StringComparison.Ordinal));
        project.Build(defaults: "platform.defaults.yaml").Findings.ShouldNotContain(finding => finding.Code == MigrationCodes.NoRole);
    }
}
