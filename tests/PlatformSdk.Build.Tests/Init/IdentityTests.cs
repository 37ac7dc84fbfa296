namespace PlatformSdk.Build.Tests.Init;

public sealed class IdentityTests
{
    [Theory]
    [InlineData("Contoso.Orders", "contoso-orders", "Contoso Orders")]
    [InlineData("HTTPServer2Go", "http-server2-go", "HTTP Server2 Go")]
    [InlineData("orders_v2", "orders-v2", "Orders v2")]
    [InlineData("Ünïcode", "unicode", "Ünïcode")]
    [InlineData("2Fast", "svc-2-fast", "2 Fast")]
    [InlineData("訂單", "my-service", "訂單")]
    [InlineData("on", "on", "On")]
    [InlineData("...", "my-service", "...")]
    public void The_name_is_the_projects_as_the_catalog_writes_names(string project, string name, string title)
    {
        using var application = new ExistingApplication();
        application.Facts = new(application.Folder, project) { IsWeb = true };

        var model = Run.Model(application.Describe()).Service;

        (model.Name, model.Title).ShouldBe((name, title));
    }

    [Fact]
    public void An_image_that_has_a_name_already_keeps_it()
    {
        using var application = new ExistingApplication();
        application.Facts = application.Facts with { Image = "contoso/checkout" };

        application.Line("name").ShouldBe("name: checkout");
    }

    [Fact]
    public void The_projects_own_words_become_the_description_on_one_line()
    {
        using var application = new ExistingApplication();
        application.Facts = application.Facts with { Summary = "Takes orders: \"all\"\n  of them # really" };

        Run.Model(application.Describe()).Service.Summary.ShouldBe("Takes orders: \"all\" of them # really");
    }

    [Theory]
    [InlineData("https://user:token-hunter2@github.com/acme/shop.git", "github.com/acme/shop")]
    [InlineData("git@GitHub.com:acme/shop.git", "github.com/acme/shop")]
    [InlineData("ssh://git@gitlab.example.com:2222/group/sub/shop", "gitlab.example.com/group/sub/shop")]
    [InlineData("../bare.git", null)]
    [InlineData("https://github.com/", null)]
    public void The_repository_is_the_remote_without_what_it_holds_of_credentials(string remote, string? expected)
    {
        using var application = new ExistingApplication();
        application.Write(".git/config",
            $"[core]\n\tbare = false\n[remote \"upstream\"]\n\turl = https://github.com/other/one\n[remote \"origin\"]\n\tfetch = " +
            $"+refs/heads/*\n\turl = {remote}\n");
        application.Facts = application.Facts with { RepositoryRoot = application.Folder };

        application.Line("repository").ShouldBe(expected is null ? null : $"repository: {expected}");
        application.Describe().ShouldNotContain("hunter2");
    }

    [Fact]
    public void A_worktree_has_the_remote_of_its_clone()
    {
        using var application = new ExistingApplication();
        application.Write("clone/.git/config", "[remote \"origin\"]\n url = https://github.com/acme/shop\n");
        application.Write("clone/.git/worktrees/one/commondir", "../..\n");
        application.Write("one/.git", "gitdir: ../clone/.git/worktrees/one\n");
        application.Facts = application.Facts with { RepositoryRoot = Path.Combine(application.Folder, "one") };

        application.Line("repository").ShouldBe("repository: github.com/acme/shop");
    }

    [Theory]
    [InlineData("* @acme/team-all\n/src/orders/ @acme/team-checkout # they know it\n", "team-checkout")]
    [InlineData("*.md @acme/writers\n* @alice @acme/team-all\n/other @acme/others\n", "team-all")]
    [InlineData("* alice@example.com\n", "my-team")]
    [InlineData("# nobody\n", "my-team")]
    public void The_owner_is_the_team_that_reviews_the_folder(string rules, string owner)
    {
        using var application = new ExistingApplication();
        application.Write(".github/CODEOWNERS", rules);
        application.Write("src/orders/Program.cs", "");
        application.Facts = new(Path.Combine(application.Folder, "src", "orders"), "Orders") { IsWeb = true, RepositoryRoot = application.Folder };

        application.Line("owner").ShouldBe($"owner: {owner}");
    }
}
