using PlatformSdk.Build.Authoring.Systems.Discovery;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>A system finds its services by itself, and nothing that only looks like one.</summary>
public sealed class DiscoveryTests : IDisposable
{
    private readonly SystemFolder _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Services_are_found_wherever_they_are()
    {
        string[] folders = ["", "orders", "src/billing", "src/billing/worker", "übung/訂單", "a/b/c/d/e/f/g/h/i/j/k"];
        foreach (var folder in folders)
            _repository.Write($"{folder}/platform.yaml".TrimStart('/'), "kind: service");

        Found().ShouldBe(folders.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("orders/bin/Debug")]
    [InlineData("orders/obj")]
    [InlineData("node_modules/orders")]
    [InlineData("artifacts/orders")]
    [InlineData(".worktrees/orders")]
    [InlineData("orders/deploy/drills")]
    public void Folders_of_tools_have_no_services(string folder)
    {
        _repository.Write("orders/platform.yaml", "kind: service");
        _repository.Write($"{folder}/platform.yaml", "kind: service");

        Found().ShouldBe(["orders"]);
    }

    [Fact]
    public void A_template_another_repository_and_a_link_are_left_out()
    {
        _repository.Write("orders/platform.yaml", "kind: service");
        _repository.Write("templates/service/.template.config/template.json", "{}");
        _repository.Write("templates/service/platform.yaml", "kind: service");
        _repository.Write("submodule/.git", "gitdir: ../.git/modules/submodule");
        _repository.Write("submodule/billing/platform.yaml", "kind: service");
        Directory.CreateSymbolicLink(_repository.PathOf("orders/up"), _repository.Root);
        Directory.CreateSymbolicLink(_repository.PathOf("again"), _repository.PathOf("orders"));

        Found().ShouldBe(["orders"]);
    }

    private IEnumerable<string> Found() => ServiceFolders.Below(_repository.Root)
        .Select(folder => Path.GetRelativePath(_repository.Root, folder).Replace('\\', '/')).Select(path => path == "." ? "" : path);
}
