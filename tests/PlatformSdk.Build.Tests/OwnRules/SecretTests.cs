using System.Text.Json;

namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>No secret leaves the build: neither those that a user wrote by mistake, nor those of the build server.</summary>
public sealed class SecretTests
{
    private const string Dump = """
        string All(PolicyValue v) => v.Text ?? string.Join(" ", v.Items.Select(All).Concat(v.Entries.Select(e => e.Key + "=" + All(e.Value))));
        context.Report(context.Description["name"], context.Environment == "dev" ? FIND(All(context.Description) + string.Join(" ",
            context.Objects.Select(o => All(o.Root)))) : "x");
        """;

    [Theory]
    [InlineData("hunter2-hunter2", "config: { Smtp__Password: \"hunter2-hunter2\" }\n")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "config: { Some__Setting: \"AKIAIOSFODNN7EXAMPLE\" }\n")]
    [InlineData("Zq3vT9xKp2LmW8sYb4NdR7cH", "config: { Some__Thing: \"Zq3vT9xKp2LmW8sYb4NdR7cH\" }\n")]
    public void A_value_that_may_be_a_secret_is_not_sent(string secret, string config) => ShouldNotSee(secret, new Organisation(Run.Head + config));

    [Theory]
    [InlineData("c2VjcmV0LXZhbHVl", "apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { plain: c2VjcmV0LXZhbHVl }\n")]
    [InlineData("hunter2-hunter2", "apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers:\n    - name: a\n      env:\n" +
        "        - { name: DB_PASSWORD, value: hunter2-hunter2 }\n")]
    [InlineData("hunter2-hunter2", "apiVersion: acme.example/v1\nkind: Database\nmetadata: { name: a }\nspec: { adminPassword: hunter2-hunter2 }\n")]
    public void A_value_in_an_object_that_may_be_a_secret_is_not_sent(string secret, string written) =>
        ShouldNotSee(secret, new Organisation().Write("deploy/extra/a.yaml", written));

    [Fact]
    public void The_variables_of_the_build_are_not_there()
    {
        Environment.SetEnvironmentVariable("ACME_DEPLOY_TOKEN", "of the build server");
        using var acme = new Organisation().Rules("Acme", RulePackage.Rule("Env", "ACME001",
            """context.Report("Token: " + (Environment.GetEnvironmentVariable("ACME_DEPLOY_TOKEN") ?? "none"));"""));

        acme.Build().ShouldHaveSingleItem().ShouldContain("Token: none.");
    }

    private static void ShouldNotSee(string secret, Organisation acme)
    {
        using (acme)
        {
            acme.Rules("Acme", RulePackage.Rule("Dump", "ACME001",
                Dump.Replace("FIND", "Find", StringComparison.Ordinal), $$"""
                static string Find(string all) => (all.Contains({{JsonSerializer.Serialize(secret)}}) ? "seen " : "unseen ")
                    + (all.Contains(PolicyValue.Redacted) ? "redacted" : "whole");
                """));

            acme.Build().ShouldContain(line => line.Contains("ACME001: In dev: unseen redacted. Fix it.", StringComparison.Ordinal));
        }
    }
}
