using System.IO.Compression;
using System.Net;
using System.Reflection.PortableExecutable;

namespace PlatformSdk.EndToEnd.Tests.Service;

[Collection(BuiltService.Collection)]
public sealed class DotnetCommandTests(BuiltService service)
{
    [Fact]
    public async Task Dotnet_test_starts_the_service_and_finds_it_healthy()
    {
        var result = await service.Machine.DotnetAsync(service.Scaffold.Folder, "test", "--no-build");

        result.ShouldSucceed().Output.ShouldContain("Passed:     4");
    }

    [Fact]
    public async Task Dotnet_pack_packs_the_program_and_nothing_that_was_generated()
    {
        var output = service.Machine.NewFolder("packed");

        (await service.Machine.DotnetAsync(service.Scaffold.Service, "pack", "-p:IsPackable=true", "-o", output)).ShouldSucceed();

        using var package = ZipFile.OpenRead(Directory.GetFiles(output, "*.nupkg").ShouldHaveSingleItem());
        var entries = package.Entries.Select(entry => entry.FullName).ToList();
        entries.ShouldContain($"lib/net10.0/{BuiltService.Name}.dll");
        entries.ShouldNotContain(entry => entry.Contains("deploy/", StringComparison.Ordinal) || entry.EndsWith(".yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Dotnet_publish_gives_a_program_compiled_ahead_of_time_without_what_was_generated()
    {
        var output = service.Machine.NewFolder("published");

        (await service.Machine.DotnetAsync(service.Scaffold.Service, "publish", "-o", output)).ShouldSucceed();

        Directory.Exists(Path.Combine(output, "deploy")).ShouldBeFalse();
        Directory.GetFiles(output, "*.yaml").ShouldBeEmpty();
        Directory.GetFiles(output, "*.platform.json").ShouldBeEmpty();
        Directory.GetFiles(output, "*.dll").Select(Path.GetFileName).ShouldNotContain("PlatformSdk.Build.dll");
        IsReadyToRun(Path.Combine(output, "OpenTelemetry.dll")).ShouldBe(OperatingSystem.IsLinux());
        await AnswersAsync(Path.Combine(output, $"{BuiltService.Name}.dll"));
    }

    private async Task AnswersAsync(string published)
    {
        var pod = new Pod(service.Scaffold.Text("deploy", "production", "deployment.yaml"));
        using var client = new HttpClient();
        await using var program = service.Machine.Start(Path.GetDirectoryName(published)!, pod.Variables(), "dotnet", published);
        await pod.UntilReadyAsync(client, program);
        using var response = await client.GetAsync(pod.ServiceUri("/"));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static bool IsReadyToRun(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
