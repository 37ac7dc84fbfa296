using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Secrets;

/// <summary>The Secrets that people create: who is told, and how.</summary>
public sealed class SecretsByHandTests : IDisposable
{
    private readonly Project _project = new(Needing.Of("service"));

    public void Dispose() => _project.Dispose();

    [Fact]
    public void A_first_build_without_any_defaults_is_green_and_says_nothing_of_them()
    {
        var said = _project.BuildAndTell();

        said.ShouldNotContain(f => f.Severity > Severity.Message);
        said.ShouldNotContain(f => f.Message.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("orders-db", "kubectl create secret generic orders-orders-db --namespace=shop-production --from-env-file=/dev/stdin",
        "host=…, port=…, database=…, username=…, password=…")]
    [InlineData("stripe-key", "kubectl create secret generic orders-stripe-key --namespace=shop-production --from-file=value=/dev/stdin",
        "the value")]
    [InlineData("cache", "kubectl create secret generic orders-cache --namespace=shop-production --from-file=connectionString=/dev/stdin",
        "the connectionString")]
    public void PlatformVerify_gives_the_command_for_each_need_and_environment(string need, string command, string input)
    {
        _project.Build();

        var told = _project.Verify().Where(f => f.Code.Id == "PLAT1104").ToList();

        told.Count.ShouldBe(9, "three needs in three environments");
        told.ShouldAllBe(f => f.Severity == Severity.Message);
        var one = told.Single(f => f.Message.StartsWith("In production", StringComparison.Ordinal)
            && f.Message.Contains($"'{need}'", StringComparison.Ordinal)).Message;
        one.ShouldContain(command + " ");
        one.ShouldContain(input);
        one.ShouldContain(need == "cache" ? "is read from" : "waits for");
    }

    [Theory]
    [InlineData("store: vault, address: \"https://vault.example.com\"")]
    [InlineData("store: vault, delivery: external-secrets")]
    [InlineData("store: none")]
    public void Where_something_else_delivers_them_nobody_is_told_to(string secrets)
    {
        _project.Write("platform.defaults.yaml", Needing.Platform(secrets));
        _project.Build(defaults: "platform.defaults.yaml");

        _project.Verify("platform.defaults.yaml").ShouldNotContain(f => f.Code.Id == "PLAT1104" || f.Code.Id == "PLAT1150");
        _project.Read("docs/reference.md").ShouldNotContain("kubectl create secret");
        _project.Read("docs/runbook.md").ShouldNotContain("kubectl create secret");
    }

    [Fact]
    public void Files_that_an_agent_brings_are_a_note_of_PlatformVerify()
    {
        _project.Write("platform.defaults.yaml", Needing.Platform("store: files, delivery: direct"));
        _project.Build(defaults: "platform.defaults.yaml");

        _project.Verify("platform.defaults.yaml").Single(f => f.Code.Id == "PLAT1150").Message.ShouldContain("/var/run/secrets/platform/<need>");
    }

    [Fact]
    public void The_pages_of_the_service_have_the_commands_too()
    {
        _project.Build();

        _project.Read("docs/reference.md").ShouldContain("""
            In `staging`:

            ```bash
            # the connectionString (optional)
            kubectl create secret generic orders-cache --namespace=shop-staging --from-file=connectionString=/dev/stdin
            # one line for each field: host=…, port=…, database=…, username=…, password=…
            kubectl create secret generic orders-orders-db --namespace=shop-staging --from-env-file=/dev/stdin
            # the value
            kubectl create secret generic orders-stripe-key --namespace=shop-staging --from-file=value=/dev/stdin
            ```
            """.ReplaceLineEndings("\n"));
        var runbook = _project.Read("docs/runbook.md");
        runbook.ShouldContain("NAMESPACE=shop-production\n");
        runbook.ShouldContain("kubectl create secret generic orders-stripe-key --namespace=\"$NAMESPACE\" --from-file=value=/dev/stdin\n");
        runbook.ShouldContain("(reference.md#secrets)");
    }

    [Fact]
    public void A_name_that_is_too_long_for_the_cluster_is_the_same_everywhere()
    {
        var (service, need) = (new string('o', 40), new string('k', 40));
        var files = Run.Files(
            $"{Run.Head.Replace("name: orders", $"name: {service}", StringComparison.Ordinal)}needs: {{ {need}: {{ type: secret }} }}\n");

        var name = Needing.Pod(files).Pod.List("volumes").Last().Text("secret", "secretName");
        name.Length.ShouldBeLessThanOrEqualTo(63);
        files["docs/reference.md"].ShouldContain($"kubectl create secret generic {name} ");
    }
}
