using PlatformSdk.Build.Authoring.Tasks;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>A target that is started for a solution runs in each of its projects; a release is of one service.</summary>
public sealed class SolutionTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("platform-");
    private readonly BuildLog _log = new();

    public void Dispose() => _root.Delete(recursive: true);

    [Theory]
    [InlineData("1.4.2", null)]
    [InlineData(null, "dev")]
    [InlineData("1.4.2", "dev")]
    public void Through_a_solution_of_several_services_nothing_is_released(string? tag, string? from)
    {
        var orders = Service("orders");
        var payments = Service("payments");

        Release(orders, [orders, payments, "tests/orders.tests"], tag, from).ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem()
            .ShouldStartWith(
            "PLAT2116: The build runs on a solution with 2 services (orders, payments), and each of them would be released. Name one:");
        Directory.Exists(Path.Combine(orders, "deploy/releases")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("orders/src/Service", "payments/src/Service")]
    [InlineData("src/Service", "Service")]
    [InlineData("a/Api", "a/b/Api", "a/b/c/Api")]
    public void Services_in_folders_of_the_same_name_are_told_apart_by_their_paths(params string[] folders)
    {
        string[] services = [.. folders.Select((folder, i) => Service(folder, $"service-{i}"))];

        Release(services[0], services, "1.4.2", null).ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem()
            .ShouldContain($"a solution with {folders.Length} services ({string.Join(", ", folders.Order(StringComparer.Ordinal))})");
        Directory.Exists(Path.Combine(services[0], "deploy/releases")).ShouldBeFalse();
    }

    [Fact]
    public void A_solution_of_one_service_and_its_tests_is_that_service()
    {
        var orders = Service("orders");

        Release(orders, [orders, "tests/orders.tests"], "1.4.2", null).ShouldBeTrue(string.Join('\n', _log.Errors));

        File.ReadAllText(Path.Combine(orders, "deploy/releases/dev.yaml")).ShouldContain("1.4.2");
    }

    [Fact]
    public void A_project_that_is_named_is_released_wherever_it_belongs()
    {
        var orders = Service("orders");
        Service("payments");

        Release(orders, [], "1.4.2", null).ShouldBeTrue(string.Join('\n', _log.Errors));
    }

    private string Service(string name) => Service(name, name);

    private string Service(string path, string name)
    {
        var folder = _root.CreateSubdirectory(path).FullName;
        File.WriteAllText(Path.Combine(folder, "platform.yaml"), Run.Head.Replace("orders", name, StringComparison.Ordinal));
        return folder;
    }

    private bool Release(string folder, string[] solution, string? tag, string? from) => new PlatformRelease
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(folder, ("RepositoryRoot", _root.FullName)),
        Environment = "dev",
        Tag = tag,
        From = from,
        Solution = solution.Length == 0 ? "" : "<SolutionConfiguration>"
            + string.Concat(
                solution.Select(s =>
                $"<ProjectConfiguration Project=\"{{1}}\" " +
                $"AbsolutePath=\"{Path.Combine(_root.FullName, s, "A.csproj")}\">Debug|AnyCPU</ProjectConfiguration>"))
            + "</SolutionConfiguration>",
    }.Execute();
}
