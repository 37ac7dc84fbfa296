namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>PlatformDeploy reaches the environment's own cluster, never the one that happens to be current.</summary>
public sealed class ContextTests : IDisposable
{
    private const string Server = "https://production.example.com:6443";

    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("context: production-eu", null)]
    [InlineData("context: production-eu", "production-eu")]
    [InlineData("domain: example.com", "production-eu")]
    [InlineData("context: production-eu, cluster: \"https://production.example.com:6443/\"", null)]
    [InlineData("context: production-eu, cluster: \"https://kubernetes.default.svc\"", null)]
    [InlineData("context: production-eu, cluster: production-in-argo-cd", null)]
    public void Every_call_of_kubectl_names_the_context(string place, string? given)
    {
        Deploy(place, given).ShouldBeTrue(string.Join('\n', _log.Errors));

        var calls = File.ReadAllLines(_project.PathOf("calls.txt"));
        calls.ShouldContain(call => call.Contains("apply -k deploy/production", StringComparison.Ordinal));
        calls.ShouldContain(call => call.Contains("rollout status deployment/orders", StringComparison.Ordinal));
        calls.ShouldAllBe(call => call.StartsWith("--context production-eu ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("domain: example.com", null, "PLAT2114: Which cluster is production? Set 'environments: { production: { context: <name> } }'")]
    [InlineData("context: production-eu", "kind-dev", "PLAT2115: -p:PlatformContext=kind-dev is not the context of production")]
    public void Without_one_certain_context_kubectl_is_not_even_started(string place, string? given, string expected)
    {
        Deploy(place, given).ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith(expected);
        File.Exists(_project.PathOf("calls.txt")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://dev.example.com:6443")]
    [InlineData("https://production.example.com")]
    [InlineData("http://production.example.com:6443")]
    public void A_context_that_leads_to_another_cluster_is_refused_before_anything_is_applied(string cluster)
    {
        Deploy($"context: production-eu, cluster: \"{cluster}\"", null).ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem().ShouldStartWith($"PLAT2115: The context production-eu leads to {Server}, but environments.production.cluster is {cluster}.");
        File.ReadAllText(_project.PathOf("calls.txt")).ShouldNotContain("apply");
    }

    private bool Deploy(string place, string? given)
    {
        _project.Write("platform.defaults.yaml", $"apiVersion: platform-sdk/v1\nenvironments: {{ production: {{ {place} }} }}\n");
        _project.Write("deploy/releases/production.yaml", "tag: \"1.4.2\"\n");
        _project.Build(defaults: "platform.defaults.yaml");
        var kubectl = _project.PathOf("kubectl.sh");
        _project.Write("kubectl.sh", $"#!/bin/sh\necho \"$*\" >> '{_project.PathOf("calls.txt")}'\ncase \"$*\" in *jsonpath*) echo '{Server}';; esac\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(kubectl, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new PlatformDeploy
        {
            BuildEngine = _log,
            ProjectFolder = _project.Folder,
            DescriptionFile = "platform.yaml",
            DefaultsFile = "platform.defaults.yaml",
            IntermediateFolder = "obj",
            CodeFolder = "obj/Debug",
            Environment = "production",
            Context = given,
            Program = kubectl,
        }.Execute();
    }
}
