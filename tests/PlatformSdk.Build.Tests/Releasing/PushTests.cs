using PlatformSdk.Build.Tasks;

namespace PlatformSdk.Build.Tests.Releasing;

public sealed class PushTests : IDisposable
{
    private readonly Project _project = new(Run.Head);
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void An_image_without_a_registry_cannot_be_pushed()
    {
        Image(push: true).Execute().ShouldBeFalse();

        _log.Errors.ShouldHaveSingleItem()
            .ShouldStartWith("PLAT2106: PlatformPush=true, but no registry is set for 'orders'. Set 'imageRegistry: ");
    }

    [Fact]
    public void An_image_without_a_registry_can_be_made_for_the_local_daemon() =>
        Image(push: false).Execute().ShouldBeTrue(string.Join('\n', _log.Errors));

    [Fact]
    public void The_registry_that_the_project_names_itself_will_do() =>
        Image(push: true, own: "registry.example.com").Execute().ShouldBeTrue(string.Join('\n', _log.Errors));

    [Fact]
    public void The_registry_of_the_defaults_and_its_folder_are_told_apart()
    {
        _project.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nimageRegistry: localhost:5000/acme/shop\n");
        var image = Image(push: true);
        image.Project.SetMetadata("DefaultsFile", "platform.defaults.yaml");

        image.Execute().ShouldBeTrue(string.Join('\n', _log.Errors));

        image.Registry.ShouldBe("localhost:5000");
        image.Repository.ShouldBe("acme/shop/orders");
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("podman")]
    [InlineData(null)]
    public void Without_a_container_engine_it_fails_before_anything_is_built(string? engine)
    {
        if (engine is not null)
            _project.Write($"bin/{engine}{(OperatingSystem.IsWindows() ? ".exe" : "")}", "");
        var image = Image(push: false);
        (image.LoadsIntoEngine, image.SearchPath) = (true, string.Join(Path.PathSeparator, _project.PathOf("none"), _project.PathOf("bin")));

        image.Execute().ShouldBe(engine is not null);

        _log.Errors.Where(error => error.StartsWith("PLAT2123: Neither Docker nor Podman is installed", StringComparison.Ordinal)).Count()
            .ShouldBe(engine is null ? 1 : 0);
    }

    private PlatformImage Image(bool push, string? own = null) => new()
    {
        BuildEngine = _log,
        Project = ProjectItems.Of(_project.Folder),
        Push = push,
        OwnRegistry = own,
    };
}
