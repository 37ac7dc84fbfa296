using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Releasing;

namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>Where a service's repository ends: up to there defaults are looked for, and from there Argo CD finds the service.</summary>
public sealed class RepositoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("platform ü ").FullName;
    private readonly BuildLog _log = new();

    public void Dispose()
    {
        // Objects of git are read-only, which Windows does not delete.
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public void A_clone()
    {
        Git.Init(PathOf("shop"));
        Defaults("outside", "");
        Defaults("root", "shop");

        Build("shop/services/orders").ShouldBe("root: services/orders");
    }

    [Fact]
    public void A_worktree_inside_the_clone_that_it_belongs_to()
    {
        Git.Init(PathOf("shop"));
        Git.Run(PathOf("shop"), "worktree", "add", "-q", "trees/hotfix");
        Defaults("outside", "shop");

        Build("shop/trees/hotfix/orders").ShouldBe("none: orders");
        Defaults("root", "shop/trees/hotfix");
        Build("shop/trees/hotfix/orders").ShouldBe("root: orders");
    }

    [Fact]
    public void A_submodule()
    {
        Git.Init(PathOf("orders"));
        Git.Init(PathOf("shop"));
        Git.Run(PathOf("shop"), "submodule", "--quiet", "add", PathOf("orders"), "modules/orders");
        Defaults("outside", "shop");

        Build("shop/modules/orders/src").ShouldBe("none: src");
    }

    [Fact]
    public void A_clone_inside_of_another_one()
    {
        Git.Init(PathOf("shop"));
        Git.Init(PathOf("shop/orders"));
        Defaults("outside", "shop");

        Build("shop/orders/src/Orders").ShouldBe("none: src/Orders");
    }

    [Fact]
    public void Without_git_the_nearest_defaults_count_and_the_project_is_the_root()
    {
        Defaults("above", "");

        Build("shop/orders").ShouldBe("above: .");
    }

    [Fact]
    public void A_folder_of_the_name_is_not_yet_a_clone()
    {
        Directory.CreateDirectory(PathOf("shop/.git"));
        Defaults("above", "");

        Build("shop/orders").ShouldBe("above: .");
    }

    [Theory]
    [InlineData("shop", "shop")]
    [InlineData("shop/services", "services")]
    [InlineData("shop/services/orders", "own")]
    public void The_nearest_of_several_defaults_counts(string last, string expected)
    {
        Git.Init(PathOf("shop"));
        foreach (var (name, folder) in new[] { ("shop", "shop"), ("services", "shop/services"), ("own", "shop/services/orders") })
        {
            Defaults(name, folder);
            if (folder == last)
                break;
        }

        Build("shop/services/orders").ShouldBe($"{expected}: services/orders");
    }

    [Theory]
    [InlineData("..", "near: orders")]
    [InlineData("../", "near: orders")]
    [InlineData("../..", "near: services/orders")]
    [InlineData(".", "none: .")]
    public void A_property_names_another_root(string property, string expected)
    {
        Git.Init(PathOf("shop"));
        Defaults("near", "shop/services");

        Build("shop/services/orders", ("RepositoryRoot", property)).ShouldBe(expected);
    }

    [Fact]
    public void Every_path_may_be_written_with_backslashes()
    {
        Defaults("above", "shop");

        Build("shop/services/orders", ("DefaultsFile", "..\\..\\platform.defaults.yaml"), ("RepositoryRoot", "..\\.."),
            ("CodeFolder", "obj\\Debug\\net10.0\\"))
            .ShouldBe("above: services/orders");

        File.Exists(PathOf("shop/services/orders/obj/Debug/net10.0/PlatformService.g.cs")).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_whose_name_begins_like_the_roots_is_outside()
    {
        Git.Init(PathOf("plat"));
        Defaults("outside", "");
        Directory.Move(PathOf("platform.defaults.yaml"), PathOf("platform.yaml.defaults"));
        Defaults("other", "platform");

        Build("plat/orders").ShouldBe("none: orders");
    }

    [Fact]
    public void A_root_that_is_named_through_a_link_is_the_same_folder()
    {
        Directory.CreateDirectory(PathOf("shop"));
        Directory.CreateSymbolicLink(PathOf("link"), PathOf("shop"));
        Defaults("root", "shop");

        Build("shop/orders", ("RepositoryRoot", PathOf("link"))).ShouldBe("root: orders");
        Build("link/orders", ("RepositoryRoot", PathOf("shop"))).ShouldBe("root: orders");
    }

    [Theory]
    [InlineData("../payments")]
    [InlineData("src")]
    [InlineData("/nowhere")]
    public void A_root_that_does_not_hold_the_project_is_an_error(string property)
    {
        Build("shop/orders", ("RepositoryRoot", property)).ShouldBe("failed");

        _log.Errors.ShouldHaveSingleItem()
            .ShouldStartWith($"PLAT1171: PlatformRepositoryRoot is '{property}', which is not a folder above the project.");
    }

    private string PathOf(string path) => Path.Combine(_root, path);

    /// <summary>Defaults that can be told by the registry that they name.</summary>
    private void Defaults(string name, string folder)
    {
        Directory.CreateDirectory(PathOf(folder));
        File.WriteAllText(PathOf(Path.Combine(folder, "platform.defaults.yaml")),
            $"apiVersion: platform-sdk/v1\nimageRegistry: {name}.example.com\n");
    }

    /// <summary>Whose defaults are in the manifests, and where Argo CD looks for them.</summary>
    private string Build(string project, params (string Name, string Value)[] facts)
    {
        Directory.CreateDirectory(PathOf(project));
        File.WriteAllText(PathOf($"{project}/platform.yaml"), Run.Head + "repository: github.com/acme/shop\n");
        if (!new PlatformGenerate { BuildEngine = _log, Project = ProjectItems.Of(PathOf(project), facts) }.Execute())
            return "failed";
        var image = Line($"{project}/deploy/dev/deployment.yaml", "image: ").Trim('"');
        var path = Line($"{project}/deploy/gitops/application-dev.yaml", "path: ").Trim('"');
        return $"{(image.Contains('/') ? image.Split('.')[0] : "none")}: {(path == "deploy/dev" ? "." : path[..^"/deploy/dev".Length])}";
    }

    private string Line(string file, string key) =>
        File.ReadLines(PathOf(file)).Select(line => line.Trim()).First(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..];
}
