using System.Reflection;

namespace PlatformSdk.EndToEnd.Tests.Build;

[Collection(WrittenService.Collection)]
public sealed class BuildOutputTests(WrittenService service)
{
    [Fact]
    public async Task A_build_writes_nothing_when_the_description_is_only_touched()
    {
        service.Reset();
        var before = service.Committed();
        before.Remove("platform.yaml");
        File.SetLastWriteTimeUtc(service.PathOf("platform.yaml"), DateTime.UtcNow);

        var output = (await service.BuildAsync("-v:n")).ShouldSucceed().Output;

        output.ShouldNotContain("Skipping target \"PlatformGenerate\"");
        output.ShouldContain("Skipping target \"CoreCompile\"");
        var after = service.Committed();
        after.Remove("platform.yaml");
        after.ShouldBe(before, ignoreOrder: true);
        (await service.BuildAsync("-v:n")).Output.ShouldContain("Skipping target \"PlatformGenerate\"");
    }

    [Fact]
    public async Task A_build_writes_what_was_deleted_and_not_what_is_no_longer_described()
    {
        service.Reset();
        File.Delete(service.PathOf("deploy/dev/service.yaml"));
        File.Delete(service.PathOf("openapi.json"));

        (await service.BuildAsync()).ShouldSucceed();

        File.Exists(service.PathOf("deploy/dev/service.yaml")).ShouldBeTrue();
        File.Exists(service.PathOf("openapi.json")).ShouldBeTrue();

        service.Write("platform.yaml", WrittenService.Description.Replace("dev: {}, ", "", StringComparison.Ordinal));
        (await service.BuildAsync()).ShouldSucceed().Output.ShouldContain("dev: removed from the repository");
        Directory.Exists(service.PathOf("deploy/dev")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_build_writes_over_an_edit_by_hand_with_a_warning_and_fails_on_a_server()
    {
        service.Reset();
        var generated = service.Read("deploy/dev/deployment.yaml");
        service.Write("deploy/dev/deployment.yaml",
            generated.Replace("enableServiceLinks: false", "enableServiceLinks: true", StringComparison.Ordinal));

        var locked = await service.OnAServerAsync();
        locked.ExitCode.ShouldBe(1);
        locked.Output.ShouldContain("see 'obj/platform.diff'.");
        locked.Output.ShouldContain("dev: Deployment spec.template.spec.enableServiceLinks");
        locked.Output.ShouldNotContain("-      enableServiceLinks: true", customMessage: "the differences are in the file");
        service.Read("obj/platform.diff").ShouldContain("-      enableServiceLinks: true\n+      enableServiceLinks: false\n");

        var output = (await service.BuildAsync()).ShouldSucceed().Output;
        output.ShouldContain("warning PLAT2005");
        output.ShouldContain("deploy/patches/");
        service.Read("deploy/dev/deployment.yaml").ShouldBe(generated);
    }

    [Fact]
    public async Task A_build_writes_nothing_over_a_checkout_with_CRLF()
    {
        service.Reset();
        foreach (var file in service.Committed().Keys.Where(f => f.StartsWith("deploy/", StringComparison.Ordinal)
            || f is "catalog-info.yaml" or "openapi.json"))
            service.Write(file, service.Read(file).ReplaceLineEndings("\r\n"));

        (await service.OnAServerAsync()).ShouldSucceed();
        (await service.BuildAsync()).ShouldSucceed();

        service.Read("deploy/dev/service.yaml").ShouldContain("\r\n");
    }

    [Fact]
    public async Task A_build_writes_no_artifact_when_generation_is_off_though_the_code_is_there()
    {
        service.Reset();
        Directory.Delete(service.PathOf("deploy"), recursive: true);
        Directory.Delete(service.PathOf("obj/Debug"), recursive: true);

        (await service.BuildAsync("-p:PlatformGenerate=false")).ShouldSucceed();

        Directory.Exists(service.PathOf("deploy")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_build_writes_is_left_alone_by_clean()
    {
        service.Reset();
        var before = service.Committed();

        (await service.Machine.DotnetAsync(service.Folder, "clean")).ShouldSucceed();

        service.Committed().ShouldBe(before, ignoreOrder: true);
        File.Exists(service.PathOf("obj/Debug/net10.0/PlatformService.g.cs")).ShouldBeFalse();
        (await service.BuildAsync("-graph")).ShouldSucceed();
        service.Committed().ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task A_build_writes_only_code_in_an_editors_design_time_build()
    {
        service.Reset();
        Directory.Delete(service.PathOf("deploy"), recursive: true);
        Directory.Delete(service.PathOf("obj/Debug"), recursive: true);

        (await service.Machine.DotnetAsync(service.Folder, "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true")).ShouldSucceed();

        File.Exists(service.PathOf("obj/Debug/net10.0/PlatformService.g.cs")).ShouldBeTrue();
        Directory.Exists(service.PathOf("deploy")).ShouldBeFalse();
        (await service.BuildAsync()).ShouldSucceed();
        Directory.Exists(service.PathOf("deploy/dev")).ShouldBeTrue("a design-time build must not make the real one skip");
    }

    [Fact]
    public async Task A_build_embeds_the_scripts_of_a_need_and_notices_each_that_is_added_edited_or_deleted()
    {
        service.Reset();
        service.Write("platform.yaml", WrittenService.Description + "needs: { db: { type: postgres, migrations: { scripts: db/migrations } } }\n");
        service.Write("db/migrations/0001-a.sql", "SELECT 1");
        service.Write("db/migrations/later/0002-b.sql", "SELECT 2");
        service.Write("db/other.sql", "SELECT 3");
        (await service.BuildAsync()).ShouldSucceed();
        Scripts().ShouldBe([("db/migrations/0001-a.sql", "SELECT 1"), ("db/migrations/later/0002-b.sql", "SELECT 2")]);
        (await service.BuildAsync("-v:n")).ShouldSucceed().Output.ShouldContain("Skipping target \"CoreCompile\"");

        File.Delete(service.PathOf("db/migrations/later/0002-b.sql"));
        service.Write("db/migrations/0001-a.sql", "SELECT 10");
        // As a checkout of another branch may leave it.
        service.Write("db/migrations/0003-c.sql", "SELECT 3");
        File.SetLastWriteTimeUtc(service.PathOf("db/migrations/0003-c.sql"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        (await service.BuildAsync()).ShouldSucceed();

        Scripts().ShouldBe([("db/migrations/0001-a.sql", "SELECT 10"), ("db/migrations/0003-c.sql", "SELECT 3")]);
    }

    private (string Name, string Text)[] Scripts()
    {
        var assembly = Assembly.Load(File.ReadAllBytes(service.PathOf("bin/Debug/net10.0/Orders.dll")));
        return [.. assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => (name, new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd()))];
    }
}
