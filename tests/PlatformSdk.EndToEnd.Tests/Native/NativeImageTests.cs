using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Service;

namespace PlatformSdk.EndToEnd.Tests.Native;

/// <summary>What <c>--aot</c> becomes in the registry.</summary>
[Collection(NativeImage.Collection)]
public sealed class NativeImageTests(NativeImage service, DeveloperMachine machine)
{
    private static readonly byte[] s_elf = [0x7f, (byte)'E', (byte)'L', (byte)'F'];

    [Fact]
    public void The_image_holds_one_native_program_and_no_assembly()
    {
        var files = Directory.GetFiles(Path.Combine(service.Files, "app")).Select(Path.GetFileName).ToList();

        files.ShouldContain(BuiltService.Name);
        files.ShouldNotContain(file => file!.EndsWith(".dll", StringComparison.Ordinal) || file.EndsWith(".so", StringComparison.Ordinal)
            || file.EndsWith(".dbg", StringComparison.Ordinal));
        File.ReadAllBytes(Path.Combine(service.Files, "app", BuiltService.Name))[..4].ShouldBe(s_elf);
        service.Image.Configuration.GetProperty("config").GetProperty("Entrypoint").EnumerateArray().Select(word => word.GetString())
            .ShouldBe([$"/app/{BuiltService.Name}"]);
    }

    [Fact]
    public void The_native_compiler_warns_of_nothing() => service.Output.ShouldNotContain("warning");

    [Theory]
    [InlineData("linux-x64", "10.0-noble-chiseled")]
    [InlineData("linux-arm64", "10.0-noble-chiseled")]
    [InlineData("linux-musl-x64", "10.0-alpine")]
    public async Task The_image_needs_no_NET_below_it(string runtime, string tag)
    {
        var asked = await machine.DotnetAsync(service.Scaffold.Service, "msbuild", "-t:ComputeContainerBaseImage", "-p:_IsPublishing=true",
            $"-p:RuntimeIdentifier={runtime}", "-getProperty:ContainerBaseImage");

        asked.ShouldSucceed().Output.Trim().ShouldBe($"mcr.microsoft.com/dotnet/runtime-deps:{tag}");
    }
}
