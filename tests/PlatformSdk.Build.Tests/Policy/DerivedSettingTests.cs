using PlatformSdk.Build.Policy.Settings;

namespace PlatformSdk.Build.Tests.Policy;

/// <summary>Who sets a variable that the manifest sets already is told which key sets it.</summary>
public sealed class DerivedSettingTests
{
    private const string Service = Run.Head + """
        lifecycle: production
        system: shop
        expose: { host: orders.example.com, auth: required }
        apis: { stock: { type: grpc, definition: a.proto, port: 9090 } }
        needs: { db: { type: postgres }, stock: { type: service }, key: { type: secret } }

        """;

    private const string Defaults = """
        apiVersion: platform-sdk/v1
        gateway: { name: public, namespace: gateways, section: https }
        network: { gateway: { cidrs: [10.0.0.0/8] } }
        telemetry: { otlpEndpoint: "http://otel-collector.observability:4318", sampling: 0.5, logs: console }
        access: { issuer: "https://login.example.com", audience: "api://{name}" }
        secrets: { store: vault, address: "https://vault.example.com" }
        trust: { configMap: company-ca }
        provisioners: { postgres: { use: cloudnative-pg, backups: { destination: "s3://backups/{environment}", secret: backup-store } } }

        """;

    [Theory]
    [InlineData("HTTP_PORTS", "'port'")]
    [InlineData("ASPNETCORE_URLS", "'port'")]
    [InlineData("urls", "'port'")]
    [InlineData("HTTPS_PORTS", "'port': the gateway terminates TLS")]
    [InlineData("Kestrel__Endpoints__Http__Url", "'port'")]
    [InlineData("Platform__ManagementPort", "a fixed value: in a cluster it is always 8081")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "the name of the environment")]
    [InlineData("DOTNET_ENVIRONMENT", "the name of the environment")]
    [InlineData("Platform__Web__KnownProxies", "'network.gateway.cidrs' in platform.defaults.yaml")]
    [InlineData("DOTNET_GCHeapHardLimitPercent",
        "'resources.memoryLimit', of which the heap takes 75 percent; to change the share, use a patch under deploy/patches/")]
    [InlineData("POD_NAME", "the pod itself")]
    [InlineData("POD_NAMESPACE", "the pod itself")]
    [InlineData("NODE_NAME", "the pod itself")]
    [InlineData("OTEL_SERVICE_NAME", "'name'")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "'name', 'system', the release and the environment")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "'telemetry.otlpEndpoint' in platform.defaults.yaml")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "'telemetry.otlpEndpoint' in platform.defaults.yaml, which also allows the traffic to it")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "'telemetry.otlpEndpoint' in platform.defaults.yaml, which also allows the traffic to it")]
    [InlineData("OTEL_TRACES_SAMPLER", "'telemetry.sampling' in platform.defaults.yaml")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "'telemetry.sampling' in platform.defaults.yaml")]
    [InlineData("Platform__Telemetry__Logs", "'telemetry.logs' in platform.defaults.yaml")]
    [InlineData("Platform__Access__Issuer", "'access' in platform.defaults.yaml and 'expose.auth'")]
    [InlineData("Platform__Secrets__Address", "'secrets' in platform.defaults.yaml")]
    [InlineData("SSL_CERT_FILE", "'trust' in platform.defaults.yaml")]
    [InlineData("Platform__Needs__Tls", "the environment; a connection string can set its own 'SSL Mode'")]
    [InlineData("services__stock__http__0", "'needs': the address of a need is derived from its name, or is its 'url'")]
    public void The_message_names_the_key(string variable, string right) => Messages(variable)
        .ShouldBe([$"'{variable}' is set by the manifest, from {right}. Remove it from 'config'."]);

    [Theory]
    [InlineData("Orders__PageSize")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS")]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY")]
    [InlineData("Kestrel__Limits__MaxConcurrentConnections")]
    [InlineData("Platform__Web__AllowedOrigins")]
    [InlineData("Platform__ManagementPorts")]
    [InlineData("PORT")]
    public void What_the_manifest_leaves_to_the_team_is_fine(string variable) => Messages(variable).ShouldBeEmpty();

    private static IEnumerable<string> Messages(string variable) =>
        Run.Policy($"{Service}config: {{ {variable}: \"1\" }}\n", Defaults, null, DerivedSetting.Check).Select(finding => finding.Message).Distinct();
}
