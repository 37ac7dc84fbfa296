using System.Text;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Service;
using PlatformSdk.Testing;

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
    public async Task The_development_page_is_not_part_of_the_program()
    {
        var style = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "sdk/PlatformSdk/Development/Assets/page.css"));
        await using var program = service.Start(new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        });

        await program.LineAsync("Application started");

        program.Output.ShouldNotContain("Development page");
        File.ReadAllBytes(Path.Combine(service.Files, "app", BuiltService.Name)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(style)).ShouldBe(-1);
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
