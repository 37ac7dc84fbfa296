namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>A build generates when something changed that it reads, and only then; the log says what that was.</summary>
public sealed class UpToDateTests : IDisposable
{
    private const string Skipped = "Skipping target \"PlatformGenerate\" because all output files are up-to-date";

    private readonly TargetsOnly _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_build_does_nothing_wherever_the_project_and_its_intermediate_files_are()
    {
        string[] services = ["plain", "with spaces", "übung/訂單", "50%41; off", "artifacts"];
        foreach (var service in services)
            _folder.Service($"services/{service}", service == "artifacts" ? _folder.PathOf("artifacts/obj/orders/") : "obj/");
        _folder.Service("services/many", frameworks: "net10.0;net9.0");
        _folder.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nimageRegistry: registry.example.com\n");
        _folder.Write("all.proj", """
            <Project DefaultTargets="Build">
              <ItemGroup><Service Include="services/**/orders.proj"/></ItemGroup>
              <Target Name="Build">
                <MSBuild Projects="@(Service)"/>
                <MSBuild Projects="services/many/orders.proj" Properties="TargetFramework=net9.0"/>
              </Target>
            </Project>
            """);

        var first = _folder.Build("all.proj");
        var second = _folder.Build("all.proj");

        first.ShouldNotContain(Skipped);
        foreach (var service in services.Append("many"))
            File.ReadAllText(_folder.PathOf($"services/{service}/deploy/dev/deployment.yaml"))
                .ShouldContain("registry.example.com/orders:unreleased");
        File.Exists(_folder.PathOf("artifacts/obj/orders/Debug/PlatformService.g.cs")).ShouldBeTrue();
        File.Exists(_folder.PathOf("services/many/obj/Debug/net9.0/PlatformService.g.cs")).ShouldBeTrue();
        second.Split(Skipped).Length.ShouldBe(services.Length + 2 + 1, second);
    }

    public static TheoryData<string, Action<string>> Changes => new()
    {
        { "defaults that appear", root => File.WriteAllText(Path.Combine(root, "platform.defaults.yaml"), "apiVersion: platform-sdk/v1\n") },
        { "git init", root => Git.Init(root) },
        { "a worktree's link", root => File.WriteAllText(Path.Combine(root, ".git"), "gitdir: elsewhere") },
        { "a patch", root => Write(root, "shop/orders/deploy/patches/a.yaml", "kind: Service\nmetadata: { name: orders }\n") },
        { "a release", root => Write(root, "shop/orders/deploy/releases/dev.yaml", "tag: \"1.0.0\"\n") },
        { "a generated file that goes", root => File.Delete(Path.Combine(root, "shop/orders/deploy/dev/service.yaml")) },
        { "a generated file that is edited", root => File.AppendAllText(Path.Combine(root, "shop/orders/deploy/dev/service.yaml"), "# edited\n") },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void It_generates_again_after(string what, Action<string> change)
    {
        _folder.Service("shop/orders");
        _folder.Build("shop/orders/orders.proj").ShouldNotContain(Skipped);
        change(_folder.Root);

        _folder.Build("shop/orders/orders.proj").ShouldNotContain(Skipped, customMessage: what);

        _folder.Build("shop/orders/orders.proj").ShouldContain(Skipped, customMessage: what);
    }

    /// <summary>The waiver is reported from 30 days before its end, and is an error after it.</summary>
    [Fact]
    public void The_day_is_no_change_until_a_finding_changes_with_it()
    {
        _folder.Service("orders");
        _folder.Write("orders/platform.yaml", Run.Head
            + "waivers: [{ rule: PLAT3004, reason: r, approvedBy: a, expires: \"2027-03-31\" }]\n");
        string On(string day) => _folder.Build("orders/orders.proj", $"-p:PlatformToday={day}");
        On("2026-11-26").ShouldNotContain(Skipped);

        On("2026-11-26").ShouldContain(Skipped);
        On("2027-02-28").ShouldContain(Skipped);
        On("2027-02-29").ShouldContain("error PLAT1275");
        On("2027-03-01").ShouldContain("PLAT3060");
        On("2027-03-31").ShouldContain(Skipped);
        On("2026-11-26").ShouldNotContain(Skipped);
        On("2027-04-01").ShouldContain("error PLAT3020");
    }

    [Fact]
    public void A_locked_build_compares_every_time_and_the_next_one_that_writes_is_not_misled()
    {
        _folder.Service("orders");
        _folder.Build("orders/orders.proj");

        _folder.Build("orders/orders.proj", "-p:CI=true").ShouldNotContain(Skipped);
        _folder.Build("orders/orders.proj", "-p:CI=true").ShouldNotContain(Skipped);
        _folder.Build("orders/orders.proj").ShouldNotContain(Skipped);
        _folder.Build("orders/orders.proj").ShouldContain(Skipped);
    }

    [Fact]
    public void The_detailed_log_says_what_was_chosen_and_why_nothing_was_done()
    {
        Git.Init(_folder.Root);
        _folder.Service("orders");
        _folder.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n");
        _folder.Write("orders/deploy/patches/a.yaml", "kind: Service\nmetadata: { name: orders }\n");

        var first = Lines(_folder.Build("orders/orders.proj"));
        var second = Lines(_folder.Build("orders/orders.proj"));

        first.ShouldContain($"root of the repository: {_folder.Root} (.git)");
        first.ShouldContain("defaults: ../platform.defaults.yaml (the nearest one up to the root)");
        first.ShouldContain("locked: no (not a build server)");
        first.ShouldContain("platform.yaml: kind service, environments dev, production, staging");
        first.ShouldContain("deploy/dev/deployment.yaml: missing");
        first.ShouldContain("PlatformSdk generates when one of these changes:");
        foreach (var input in new[] { _folder.PathOf("orders/platform.yaml"), _folder.PathOf("platform.defaults.yaml"), "deploy/patches/a.yaml",
            "CI=", "deploy/dev/service.yaml" })
            second.ShouldContain(input);
        second.ShouldContain(line => line.StartsWith(Skipped, StringComparison.Ordinal));
    }

    private static void Write(string root, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, path))!);
        File.WriteAllText(Path.Combine(root, path), text);
    }

    private static List<string> Lines(string log) => [.. log.Split('\n').Select(line => line.Trim())];
}
