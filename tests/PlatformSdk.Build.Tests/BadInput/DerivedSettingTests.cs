using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Settings;
using PlatformSdk.Build.Rendering.Kubernetes;

namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>Settings that the manifest sets, or rests on.</summary>
public sealed class DerivedSettingTests : IDisposable
{
    private const string Platform = """
        apiVersion: platform-sdk/v1
        gateway: { name: public, namespace: gateways }
        telemetry: { otlpEndpoint: "http://collector:4318", sampling: 10, logs: both }
        secrets: { store: vault, address: "https://vault.example.com:8200" }
        network: { gateway: { cidrs: [10.20.0.0/16] } }

        """;

    private const string Rest =
        "expose: { host: orders.example.com }\nneeds: { stripe-key: { type: secret }, inventory: { type: service }, tax-api: { type: external, " +
        "url: https://tax.example } }\n";

    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("port: 9090", "Platform__Web__GrpcPort", "'apis.<name>.port'")]
    [InlineData("port: 9090", "ASPNETCORE_HTTP_PORTS", "'port'")]
    [InlineData("", "Kestrel__EndpointDefaults__Protocols", "'apis'")]
    public void What_gRPC_adds_is_refused_in_config_too(string port, string name, string expected)
    {
        var finding = Check(Run.Head + $"apis: {{ stock: {{ type: grpc, definition: a.proto, {port} }} }}\nconfig: {{ {name}: \"1\" }}\n", null)
            .ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1044");
        finding.Message.ShouldContain(expected);
    }

    [Fact]
    public void Every_variable_that_the_container_sets_is_refused_in_config_with_the_key_that_sets_it()
    {
        foreach (var kind in new[] { "service", "worker", "job" })
        {
            var description =
                Run.Head.Replace("service", kind, StringComparison.Ordinal) + (kind == "service" ? Rest : Rest[(Rest.IndexOf('\n') + 1)..]);
            var names = ContainerEnvironment.NamesOf(Run.Model(description, Platform).Environments[0]).ToList();
            names.Count.ShouldBeGreaterThan(kind == "service" ? 15 : 10);
            foreach (var name in names)
            {
                var finding = Check(description + $"config: {{ {name}: \"1\" }}\n", Platform).ShouldHaveSingleItem(name);
                finding.Code.Id.ShouldBe("PLAT1044", name);
                finding.Message.ShouldNotContain("what else is described", Case.Sensitive, name);
                finding.Span.Line.ShouldBeGreaterThan(4);
            }
        }
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "'port'")]
    [InlineData("urls", "'port'")]
    [InlineData("DOTNET_HTTP_PORTS", "'port'")]
    [InlineData("HTTPS_PORTS", "'port'")]
    [InlineData("Kestrel__Endpoints__Web__Url", "'port'")]
    [InlineData("PLATFORM__MANAGEMENTPORT", "8081")]
    [InlineData("DOTNET_ENVIRONMENT", "name of the environment")]
    [InlineData("otel_service_name", "'name'")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "'telemetry.otlpEndpoint'")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "'telemetry.otlpEndpoint'")]
    public void Another_spelling_or_a_variable_that_wins_over_it_is_refused_too(string name, string key) =>
        Check(Run.Head + $"config: {{ {name}: \"1\" }}\n", null).ShouldHaveSingleItem().Message.ShouldContain(key);

    [Theory]
    [InlineData("environments: { dev: { config: { ASPNETCORE_URLS: x } } }\n", null, "platform.yaml")]
    [InlineData("", "config: { ASPNETCORE_URLS: x }\n", "platform.defaults.yaml")]
    [InlineData("", "tiers: { standard: { config: { ASPNETCORE_URLS: x } } }\n", "platform.defaults.yaml")]
    public void In_every_layer_at_its_place(string service, string? defaults, string file)
    {
        var finding = Check(Run.Head + service, defaults is null ? null : "apiVersion: platform-sdk/v1\n" + defaults).ShouldHaveSingleItem();

        finding.Span.File.ShouldBe(file);
        finding.Span.Line.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("Orders__PageSize")]
    [InlineData("Platform__Telemetry__Logs")]
    [InlineData("Kestrel__Limits__MaxRequestBodySize")]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY")]
    public void What_the_manifest_leaves_alone_is_the_users_to_set(string name) =>
        Check(Run.Head + $"config: {{ {name}: \"1\" }}\n", null).ShouldBeEmpty();

    [Theory]
    [InlineData("PATH")]
    [InlineData("LD_PRELOAD")]
    [InlineData("LD_LIBRARY_PATH")]
    [InlineData("LD_AUDIT")]
    [InlineData("DOTNET_STARTUP_HOOKS")]
    [InlineData("DOTNET_ADDITIONAL_DEPS")]
    [InlineData("DOTNET_ROOT_X64")]
    [InlineData("CORECLR_PROFILER_PATH_64")]
    public void What_changes_how_the_process_is_loaded_is_refused_in_config(string name)
    {
        var finding = Loaded(name).ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1172");
        finding.Message.ShouldContain("a patch under deploy/patches/");
        finding.Span.ShouldBe(new Span("platform.yaml", 5, 11, 5, 11 + name.Length));
    }

    [Theory]
    [InlineData("DOTNET_gcServer")]
    [InlineData("DOTNET_TieredPGO")]
    [InlineData("DOTNET_GCName")]
    [InlineData("DOTNET_ROLL_FORWARD")]
    [InlineData("DOTNET_EnableDiagnostics")]
    [InlineData("Path")]
    [InlineData("LDAP_HOST")]
    [InlineData("Orders__Path")]
    public void What_tunes_the_runtime_and_what_only_looks_like_it_is_allowed(string name) => Loaded(name).ShouldBeEmpty();

    [Theory]
    [InlineData("Platform__Shutdown__Drain: 45s", 80)]
    [InlineData("Platform__Shutdown__Drain: \"90\"", 125)]
    [InlineData("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS: \"60\"", 75)]
    [InlineData("Platform__Shutdown__Drain: 0s, shutdownTimeoutSeconds: \"5\"", 10)]
    [InlineData("Orders__PageSize: \"50\"", 45)]
    public void The_grace_period_covers_the_drain_and_the_shutdown_that_config_sets(string config, int seconds) =>
        Run.Files(Run.Head + $"config: {{ {config} }}\n")["deploy/production/deployment.yaml"]
            .ShouldContain($"terminationGracePeriodSeconds: {seconds}\n");

    [Theory]
    [InlineData("appsettings.json", """{ "Platform": { "Shutdown": { "Drain": "20s" } } } // as usual""", 55, 55)]
    [InlineData("appsettings.Production.json", """{ "ShutdownTimeoutSeconds": 100, }""", 45, 115)]
    [InlineData("appsettings.Development.json", """{ "Platform": { "Shutdown": { "Drain": "20s" } } }""", 45, 45)]
    [InlineData("appsettings.json", "not json", 45, 45)]
    [InlineData("appsettings.json", "", 45, 45)]
    [InlineData("appsettings.json", """{ "Platform": { "Shutdown": { "Drain": "20s" } } } and more""", 45, 45)]
    [InlineData("appsettings.json", """{ "a": 1, "a": 2, "Platform": { "Shutdown": { "Drain": "20s" } } }""", 55, 55)]
    [InlineData("appsettings.json", """{ "a": { "b": 1, "B": 2 }, "A": null, "ShutdownTimeoutSeconds": "100" }""", 115, 115)]
    [InlineData("appsettings.json", "\ufeff{ /* a */ \"Platform\": { \"Shutdown\": { \"Drain\": \"20s\", }, }, }", 55, 55)]
    [InlineData("appsettings.json", """{ "a": "\ud800", "ShutdownTimeoutSeconds": 100 }""", 45, 45)]
    public void Times_to_stop_in_the_programs_own_files_count_too(string file, string content, int dev, int production)
    {
        _project.Write(file, content);
        _project.Build().Findings.ShouldBeEmpty();

        _project.Read("deploy/dev/deployment.yaml").ShouldContain($"terminationGracePeriodSeconds: {dev}\n");
        _project.Read("deploy/production/deployment.yaml").ShouldContain($"terminationGracePeriodSeconds: {production}\n");
    }

    [Theory]
    [InlineData("Platform__Shutdown__Drain: soon")]
    [InlineData("Platform__Shutdown__Drain: 601s")]
    [InlineData("shutdownTimeoutSeconds: 30s")]
    public void A_time_that_the_process_would_refuse_is_an_error(string config) =>
        Check(Run.Head + $"config: {{ {config} }}\n", null).ShouldHaveSingleItem().Code.Id.ShouldBe("PLAT1045");

    [Theory]
    [InlineData("appsettings.json", """{ "Platform": { "Shutdown": { "Drain": "20m" } } }""",
        "'Platform:Shutdown:Drain' is not a duration from 0s to 600s", 1, 40)]
    [InlineData("appsettings.json", "{\n  \"platform\": {\n    \"shutdown\": { \"drain\": \"soon\" } } }",
        "'platform:shutdown:drain' is not a duration", 3, 28)]
    [InlineData("appsettings.Production.json", """{ "Platform:Shutdown:Drain": true }""", "'Platform:Shutdown:Drain' is not a duration", 1, 30)]
    [InlineData("appsettings.Staging.json", """{ "ShutdownTimeoutSeconds": "30s" }""", "'ShutdownTimeoutSeconds' is not a whole number of seconds", 1,
        29)]
    [InlineData("appsettings.Dev.json", """{ "ShutdownTimeoutSeconds": -1 }""", "'ShutdownTimeoutSeconds' is not a whole number of seconds", 1, 29)]
    public void A_time_in_its_own_files_that_the_process_would_refuse_is_an_error_at_its_place(string file, string content, string message, int line,
        int column)
    {
        _project.Write(file, content);

        var finding = _project.Build().Findings.ShouldHaveSingleItem();

        finding.Code.Id.ShouldBe("PLAT1045");
        finding.Message.ShouldStartWith(message);
        finding.Span.ShouldBe(Span.At(file, line, column));
        Directory.Exists(_project.PathOf("deploy")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("appsettings.json", "Platform__Shutdown__Drain: 30s")]
    [InlineData("appsettings.json", "PLATFORM__SHUTDOWN__DRAIN: 30s")]
    [InlineData("appsettings.Production.json", "ASPNETCORE_PLATFORM__SHUTDOWN__DRAIN: 30s")]
    public void Unless_config_sets_another_one(string file, string config)
    {
        _project.Write("platform.yaml", Run.Head + $"config: {{ {config} }}\n");
        _project.Write(file, """{ "Platform": { "Shutdown": { "Drain": "20m" } } }""");

        _project.Build().Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("appsettings.Development.json")]
    [InlineData("appsettings.Nowhere.json")]
    [InlineData("appsettings.backup.json")]
    public void A_file_that_no_environment_reads_is_not_looked_at(string file)
    {
        _project.Write(file, """{ "Platform": { "Shutdown": { "Drain": "20m" } } }""");

        _project.Build().Findings.ShouldBeEmpty();
    }

    private static IReadOnlyList<Finding> Loaded(string name) =>
        Run.Policy(Run.Head + $"config: {{ {name}: \"1\" }}\n", null, null, LoaderVariable.Check);

    private static IReadOnlyList<Finding> Check(string description, string? defaults) =>
        Run.Policy(description, defaults, null, DerivedSetting.Check, ShutdownTime.Check);
}
