using System.Net;
using PlatformSdk.EndToEnd.Tests.Native;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>Agreement by construction, looked at from outside: the process gets what the manifest says, and is called where it says.</summary>
[Collection(BuiltService.Collection)]
public sealed class ManifestAgreementTests(BuiltService service) : ManifestAgreement(service);

/// <summary>The same, of the native program.</summary>
[Collection(NativeImage.Collection)]
public sealed class NativeManifestAgreementTests(NativeImage service) : ManifestAgreement(service);

/// <summary>What holds for a service, whatever it was compiled to.</summary>
public abstract class ManifestAgreement(ICompiledService service) : IDisposable
{
    private readonly HttpClient _client = new();

    [Theory]
    [InlineData("dev")]
    [InlineData("staging")]
    [InlineData("production")]
    public async Task The_manifest_and_the_process_agree_on_every_probe(string environment)
    {
        var pod = new Pod(service.Scaffold.Text("deploy", environment, "deployment.yaml"));
        await using var program = service.Start(pod.Variables());
        await pod.UntilReadyAsync(_client, program);

        foreach (var probe in Pod.Probes)
            (await StatusAsync(pod.ProbeUri(probe))).ShouldBe(HttpStatusCode.OK, probe);
        (await StatusAsync(pod.ManagementUri("/health"))).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(pod.ServiceUri("/"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_manifest_and_the_process_agree_that_nobody_outside_the_pod_sees_its_health()
    {
        var pod = new Pod(service.Scaffold.Text("deploy", "production", "deployment.yaml"));
        await using var program = service.Start(pod.Variables());
        await pod.UntilReadyAsync(_client, program);

        (await StatusAsync(pod.ServiceUri("/health/live"))).ShouldBe(HttpStatusCode.NotFound);
        var target = Yaml.Read(service.Scaffold.Text("deploy", "production", "service.yaml")).Items("spec", "ports").ShouldHaveSingleItem();
        target.Value("targetPort").ShouldBe("http");
    }

    [Fact]
    public async Task The_manifest_and_the_process_agree_on_the_end_a_stopping_pod_exits_with_zero_inside_its_grace_period()
    {
        var pod = new Pod(service.Scaffold.Text("deploy", "dev", "deployment.yaml"));
        await using var program = service.Start(pod.Variables());
        await pod.UntilReadyAsync(_client, program);

        program.Terminate();

        var grace = TimeSpan.FromSeconds(int.Parse(pod.Manifest.Value("spec", "template", "spec", "terminationGracePeriodSeconds"), null));
        (await program.WaitAsync(grace)).ShouldSucceed();
    }

    public void Dispose()
    {
        _client.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<HttpStatusCode> StatusAsync(Uri uri)
    {
        using var response = await _client.GetAsync(uri);
        return response.StatusCode;
    }
}
