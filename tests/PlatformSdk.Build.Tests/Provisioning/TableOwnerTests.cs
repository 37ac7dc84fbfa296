namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>The role of the migrations in a database of CloudNativePG.</summary>
public sealed class TableOwnerTests
{
    [Theory]
    [InlineData("orders_owner", "CREATE ROLE \\\"orders_owner\\\"")]
    [InlineData("\"the owner\"", "CREATE ROLE \\\"the owner\\\"")]
    [InlineData("'o\"wner'", "CREATE ROLE \\\"o\\\"\\\"wner\\\"")]
    public void It_is_created_with_the_database_and_the_service_may_act_as_it(string role, string created)
    {
        var cluster = Cluster($", migrations: {{ scripts: db, role: {role} }}");

        cluster.ShouldContain($"""
                  postInitApplicationSQL:
                    - "{created}"
                    - "{created.Replace("CREATE ROLE", "GRANT", StringComparison.Ordinal)} TO \"app\""
                    - "GRANT USAGE, CREATE ON SCHEMA public TO {created.Replace("CREATE ROLE ", "", StringComparison.Ordinal)}"
            """);
    }

    [Theory]
    [InlineData(", migrations: { scripts: db }")]
    [InlineData(", migrations: { scripts: db, role: app }")]
    [InlineData("")]
    public void Otherwise_the_tables_belong_to_the_owner_of_the_database(string more) => Cluster(more).ShouldNotContain("postInitApplicationSQL");

    private static string Cluster(string more) => Run.Files($"{Run.Head}needs: {{ db: {{ type: postgres{more} }} }}\n", """
        apiVersion: platform-sdk/v1
        provisioners: { postgres: { use: cloudnative-pg } }

        """)["deploy/production/database-cluster.yaml"];
}
