using System.Text.Json;

namespace PlatformSdk.EndToEnd.Tests.Build;

/// <summary>What PublishContainer is told; that it pushes is shown by the journey of a change.</summary>
[Collection(WrittenService.Collection)]
public sealed class ImageTests(WrittenService service)
{
    [Theory]
    [InlineData("false", "")]
    [InlineData("true", "registry.example.com")]
    public async Task The_image_is_the_one_that_the_manifest_names_and_goes_to_the_registry_only_on_demand(string push, string registry)
    {
        service.Reset();
        var defaults = Path.Combine(service.Machine.NewFolder("registry-" + push), "defaults.yaml");
        await File.WriteAllTextAsync(defaults, "apiVersion: platform-sdk/v1\nimageRegistry: registry.example.com/shop\n");

        var result = await service.Machine.DotnetAsync(service.Folder, "msbuild", "-t:_PlatformContainer", $"-p:PlatformDefaults={defaults}",
            $"-p:PlatformPush={push}",
            "-p:PlatformImageTag=1.4.2", "-getProperty:ContainerRepository,ContainerRegistry,ContainerImageTag,ContainerUser",
                "-getItem:ContainerPort");

        using var said = JsonDocument.Parse(result.ShouldSucceed().Output);
        var properties = said.RootElement.GetProperty("Properties");
        properties.GetProperty("ContainerRepository").GetString().ShouldBe("shop/orders");
        properties.GetProperty("ContainerRegistry").GetString().ShouldBe(registry);
        properties.GetProperty("ContainerImageTag").GetString().ShouldBe("1.4.2");
        properties.GetProperty("ContainerUser").GetString().ShouldBe("1654");
        said.RootElement.GetProperty("Items").GetProperty("ContainerPort").EnumerateArray().Single().GetProperty("Identity").GetString()
            .ShouldBe("8080");
    }
}
