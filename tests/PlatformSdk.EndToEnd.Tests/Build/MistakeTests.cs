namespace PlatformSdk.EndToEnd.Tests.Build;

[Collection(WrittenService.Collection)]
public sealed class MistakeTests(WrittenService service)
{
    [Fact]
    public async Task A_mistake_is_the_only_error_with_its_place_and_leaves_everything_as_it_was()
    {
        service.Reset();
        var before = service.Committed();
        before.Remove("platform.yaml");
        service.Write("platform.yaml", WrittenService.Description + "replica: 3\nport: 80800\n");

        var result = await service.BuildAsync();

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("platform.yaml(6,1,6,8): error PLAT1001: Unknown key 'replica'. Did you mean 'replicas'?");
        result.Output.ShouldContain("platform.yaml(7,7,7,12): error PLAT1004");
        result.Output.ShouldContain("docs/diagnostics.md#plat1001");
        result.Output.ShouldNotContain("error CS");
        result.Output.ShouldNotContain("MSB4018");
        var after = service.Committed();
        after.Remove("platform.yaml");
        after.ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task A_mistake_in_the_name_of_the_file_is_told()
    {
        service.Reset();

        var result = await service.BuildAsync("-p:PlatformFile=plattform.yaml");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("error PLAT0002");
        result.Output.ShouldContain("it does not exist");
    }

    /// <summary>After a build with the right file, which leaves everything behind that would let this one be skipped.</summary>
    [Theory]
    [InlineData("platform.yml", "must be named platform.yaml")]
    [InlineData("Platform.yaml", "must be named platform.yaml")]
    [InlineData(null, "dotnet build -t:PlatformInit")]
    public async Task A_mistake_of_a_description_that_was_renamed_or_removed_is_told(string? name, string fix)
    {
        service.Reset();
        if (name is null)
            File.Delete(service.PathOf("platform.yaml"));
        else
            File.Move(service.PathOf("platform.yaml"), service.PathOf(name));

        var result = await service.BuildAsync();

        var error = result.Errors().ShouldHaveSingleItem();
        error.ShouldContain("error PLAT0011");
        error.ShouldContain(fix);
    }

    [Fact]
    public async Task A_mistake_in_a_patch_is_told_in_the_patch()
    {
        service.Reset();
        service.Write("deploy/patches/a.yaml", "kind: Deployment\nmetadata: { name: order }\n");

        var result = await service.BuildAsync();

        result.Output.ShouldContain("a.yaml(1,1,1,1): error PLAT1014");
    }
}
