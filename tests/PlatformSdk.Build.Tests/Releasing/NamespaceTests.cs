namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>
/// Without Argo CD, PlatformDeploy makes the namespace: created when absent, the labels that it lacks, nothing that somebody has set otherwise.
/// </summary>
public sealed class NamespaceTests : IDisposable
{
    private const string Enforce = "pod-security.kubernetes.io/enforce";
    private const string Warn = "pod-security.kubernetes.io/warn";
    private const string OfEnvironment = "platform-sdk.dev/environment";

    private readonly FakeKubectl _kubectl = new();

    public void Dispose() => _kubectl.Dispose();

    [Fact]
    public void An_absent_namespace_is_created_and_labelled_before_anything_is_applied()
    {
        _kubectl.Deploy().ShouldBeTrue(string.Join('\n', _kubectl.Log.Errors));

        _kubectl.Calls.Where(call => !call.StartsWith("config ", StringComparison.Ordinal)).ShouldBe([
            "get namespace orders-production --ignore-not-found -o json",
            "create namespace orders-production",
            "get namespace orders-production --ignore-not-found -o json",
            $"label namespace orders-production {Enforce}=restricted {Warn}=restricted {OfEnvironment}=production",
            "get -k deploy/production --ignore-not-found -o json",
            "apply -k deploy/production",
            "rollout status deployment/orders -n orders-production --timeout=10m",
        ]);
    }

    [Theory]
    [InlineData("", $"{Enforce}=restricted {Warn}=restricted {OfEnvironment}=production")]
    [InlineData($"\"{Enforce}\": \"restricted\"", $"{Warn}=restricted {OfEnvironment}=production")]
    [InlineData($"\"{Enforce}\": \"privileged\", \"{OfEnvironment}\": \"staging\"", $"{Warn}=restricted")]
    [InlineData($"\"istio-injection\": \"enabled\", \"{OfEnvironment}\": \"production\"", $"{Enforce}=restricted {Warn}=restricted")]
    public void Only_labels_that_are_missing_are_added(string labels, string added)
    {
        _kubectl.Namespace(labels);

        _kubectl.Deploy().ShouldBeTrue(string.Join('\n', _kubectl.Log.Errors));

        _kubectl.Calls.ShouldNotContain(call => call.StartsWith("create", StringComparison.Ordinal));
        _kubectl.Calls.Where(call => call.StartsWith("label", StringComparison.Ordinal)).ShouldBe([$"label namespace orders-production {added}"]);
    }

    [Fact]
    public void A_label_with_another_value_is_kept_and_reported()
    {
        _kubectl.Namespace($"\"{Enforce}\": \"baseline\", \"{Warn}\": \"restricted\", \"{OfEnvironment}\": \"production\"");

        _kubectl.Deploy().ShouldBeTrue(string.Join('\n', _kubectl.Log.Errors));

        _kubectl.Calls.ShouldNotContain(call => call.StartsWith("label", StringComparison.Ordinal)
            || call.Contains("overwrite", StringComparison.Ordinal));
        _kubectl.Log.Messages.ShouldContain($"  namespace orders-production keeps {Enforce}=baseline; it would be labelled restricted otherwise");
    }

    [Theory]
    [InlineData("get namespace")]
    [InlineData("label namespace")]
    public void A_user_who_may_not_label_it_deploys_all_the_same_and_gets_the_command_for_the_platform_team(string refused)
    {
        _kubectl.Namespace("");
        _kubectl.Refuse(refused, "Error from server (Forbidden): namespaces \"orders-production\" is forbidden");

        _kubectl.Deploy().ShouldBeTrue();

        _kubectl.Log.Errors.ShouldHaveSingleItem().ShouldContain(
            $"kubectl label namespace orders-production {Enforce}=restricted {Warn}=restricted {OfEnvironment}=production");
        _kubectl.Calls.ShouldContain("apply -k deploy/production");
    }

    [Theory]
    [InlineData("get namespace", "Unable to connect to the server: dial tcp: i/o timeout")]
    [InlineData("create namespace", "Error from server (Forbidden): namespaces is forbidden")]
    [InlineData("label namespace", "error: 'platform-sdk.dev/environment' already has a value (dev), and --overwrite is false")]
    public void What_cannot_be_got_over_is_an_error_and_nothing_is_applied(string refused, string error)
    {
        _kubectl.Refuse(refused, error);

        _kubectl.Deploy().ShouldBeFalse();

        _kubectl.Log.Errors.ShouldHaveSingleItem().ShouldStartWith($"PLAT2105: 'kubectl --context production-eu {refused} orders-production");
        _kubectl.Calls.ShouldNotContain(call => call.StartsWith("apply", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_service_that_creates_it_at_the_same_time_does_no_harm()
    {
        _kubectl.Refuse("create namespace", "Error from server (AlreadyExists): namespaces \"orders-production\" already exists");

        _kubectl.Deploy().ShouldBeTrue(string.Join('\n', _kubectl.Log.Errors));

        _kubectl.Calls.ShouldContain("apply -k deploy/production");
    }
}
