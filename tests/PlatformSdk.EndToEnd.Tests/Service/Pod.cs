using System.Globalization;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Http;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>
/// Does with a deployment.yaml what a kubelet does: gives the process its variables, and calls its probes. A laptop has one network
/// where each pod has its own, so each port of the manifest is mapped to a free one, wherever the manifest says it.
/// </summary>
internal sealed class Pod
{
    private readonly YamlNode _container;
    private readonly Dictionary<string, int> _ports;

    internal Pod(string deployment)
    {
        Manifest = Yaml.Read(deployment);
        _container = Manifest.Items("spec", "template", "spec", "containers").ShouldHaveSingleItem();
        _ports = _container.Items("ports").ToDictionary(port => port.Value("containerPort"), _ => FreePort.Next());
    }

    internal YamlNode Manifest { get; }

    internal static IEnumerable<string> Probes => ["startupProbe", "livenessProbe", "readinessProbe"];

    internal Uri ServiceUri(string path) => Address("http", path);

    /// <summary>Where gRPC is answered: its own port, where it has one.</summary>
    internal Uri GrpcUri(string path) => Address(_container.Items("ports").Any(port => port.Value("name") == "grpc") ? "grpc" : "http", path);

    internal Uri ManagementUri(string path) => Address("management", path);

    /// <summary>The variables whose value the manifest says; those of the downward API are the cluster's.</summary>
    internal Dictionary<string, string?> Variables() => _container.Items("env").Where(variable => variable.Has("value"))
        .ToDictionary(variable => variable.Value("name"), variable => (string?)Mapped(variable.Value("value")));

    /// <summary>Where this probe calls.</summary>
    internal Uri ProbeUri(string probe)
    {
        var get = _container.At(probe, "httpGet");
        get.Value("scheme").ShouldBe("HTTP");
        return Address(get.Value("port"), get.Value("path"));
    }

    internal async Task UntilReadyAsync(HttpClient client, RunningProgram program) =>
        await Eventually.IsTrueAsync($"readiness of\n{program.Output}", async () =>
    {
        try
        {
            using var response = await client.GetAsync(ProbeUri("readinessProbe"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });

    /// <summary>One port, or several as <c>ASPNETCORE_HTTP_PORTS</c> has them.</summary>
    private string Mapped(string value) =>
        string.Join(';',
            value.Split(';').Select(part => _ports.TryGetValue(part, out var port) ? port.ToString(CultureInfo.InvariantCulture) : part));

    private Uri Address(string port, string path)
    {
        var number = _container.Items("ports").Single(candidate => candidate.Value("name") == port).Value("containerPort");
        return new Uri($"http://127.0.0.1:{_ports[number]}{path}");
    }
}
