using System.Xml.Linq;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Service;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>The repository that <c>platform-system</c> makes, with a service in it.</summary>
[Collection(Scaffolds.Collection)]
public sealed class SystemTests(Scaffolds scaffolds)
{
    private string Folder => Path.Combine(scaffolds.Folder, Parents.System);

    [Fact]
    public void A_system_holds_what_several_services_share() =>
        new Scaffold(Folder, Parents.System).Files
            // Another test makes the folder a clone, which the template does not.
            .Where(file => !file.StartsWith("services/", StringComparison.Ordinal) && !file.StartsWith(".git/", StringComparison.Ordinal)).ShouldBe(
    [
        ".devcontainer/devcontainer.json", ".editorconfig", ".gitattributes", ".github/CODEOWNERS", ".github/actions/propose/action.yml",
            ".github/dependabot.yml",
        ".github/workflows/add-a-database.yml",
        ".github/workflows/infrastructure.yml", ".github/workflows/preview.yml",
        ".github/workflows/previews.yml", ".github/workflows/promote.yml", ".github/workflows/regenerate.yml",
        ".github/workflows/release.yml", ".github/workflows/report.yml", ".github/workflows/retire.yml",
        ".github/workflows/security.yml", ".github/workflows/site.yml",
        ".github/workflows/verify.yml", ".gitignore", ".platform/scaffold.yaml", ".vscode/extensions.json",
            ".vscode/settings.json",
        "Directory.Build.props", "Directory.Build.rsp", "Directory.Packages.props", "My.Shop.slnx", "README.md",
        "apphost/AppHost.csproj", "apphost/Program.cs", "apphost/Properties/launchSettings.json", "apphost/appsettings.json",
        "backstage/add-a-database/template.yaml", "backstage/promote/template.yaml",
            "backstage/retire/template.yaml", "catalog-info.yaml", "change.cs",
        "checks.cs", "docs/incidents/README.md", "docs/incidents/communication.md", "docs/incidents/review.md",
        "global.json", "infrastructure.cs", "pipeline.cs", "platform.defaults.yaml", "preview.cs", "smoke.cs", "system/System.csproj",
    ]);

    [Fact]
    public void A_system_describes_itself_to_the_catalog_and_leads_to_its_services()
    {
        var location = Yaml.Documents(Read("catalog-info.yaml")).ShouldHaveSingleItem();

        location.Items("spec", "targets").Select(target => target.ToString()).ShouldBe(["./system/catalog-info.yaml", "./backstage/*/template.yaml"]);
        Read("platform.defaults.yaml").ShouldContain("\ncatalog: { title: \"My Shop\", owner: \"group:default/team-shop\" }\n");
        Read("system/System.csproj").ShouldContain("<PlatformSystem>my-shop</PlatformSystem>");
    }

    [Fact]
    public void A_system_gives_its_name_and_its_secret_store_to_a_service_that_says_neither()
    {
        var service = scaffolds.ShouldBeBuilt("carts");

        service.Text("platform.yaml").ShouldNotContain("system:");
        service.Text("catalog-info.yaml").ShouldContain("\n  system: \"my-shop\"\n");
        service.Text("deploy", "production", "kustomization.yaml").ShouldContain("my-shop-production");
        service.Text("obj", "Debug", "net10.0", "PlatformService.g.cs").ShouldContain("Vault");
    }

    [Fact]
    public void A_system_builds_each_kind_of_program_and_ordinary_code_with_warnings_as_errors()
    {
        foreach (var (_, name) in Parents.InSystem)
            scaffolds.ShouldBeBuilt(name);
    }

    [Fact]
    public void A_system_has_one_set_of_git_settings_and_each_program_a_solution_of_its_own()
    {
        foreach (var (_, name) in Parents.InSystem)
        {
            scaffolds[name].Files.Where(file => file.Split('/')[0] is not ("src" or "tests"))
                .ShouldBe([".platform/scaffold.yaml", "README.md", $"{name}.slnx"]);
            scaffolds[name].ShouldBuildInItsFolder();
        }
    }

    [Fact]
    public async Task A_system_builds_without_a_warning_before_its_first_service()
    {
        var folder = scaffolds.NewFolder("empty-system");
        (await scaffolds.Machine.NewAsync(folder, "platform-system", "--name", "empty")).ShouldSucceed();

        foreach (var command in new[] { "build", "restore", "test" })
            (await scaffolds.Machine.DotnetAsync(Path.Combine(folder, "empty"), command)).ShouldSucceed().Output.ShouldNotContain(": warning");

        var service = Path.Combine(folder, "empty", "services", "orders");
        Directory.CreateDirectory(service);
        await File.WriteAllTextAsync(Path.Combine(service, "platform.yaml"),
            "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-a\nrepository: github.com/acme/empty\n");
        (await scaffolds.Machine.DotnetAsync(Path.Combine(folder, "empty"), "build", "system")).ShouldSucceed();
        var written = await File.ReadAllTextAsync(Path.Combine(folder, "empty", "system", "catalog-info.yaml"));
        written.ShouldContain("    - \"../services/orders/catalog-info.yaml\"\n");
        File.Exists(Path.Combine(folder, "empty", "system", "gitops", "application.yaml")).ShouldBeTrue("no file was edited for the service");
    }

    [Fact]
    public async Task A_system_lets_a_pull_request_fold_dashboards_and_lock_files_and_show_manifests()
    {
        await GitAsync("init", "--quiet");

        var folded = await GitAsync("check-attr", "linguist-generated", "services/carts/src/carts/deploy/production/grafana-dashboard.yaml",
            "services/carts/src/carts/packages.lock.json", "services/carts/src/carts/docs/reference.md");
        var shown = await GitAsync("check-attr", "linguist-generated", "services/carts/src/carts/deploy/production/deployment.yaml",
            "services/carts/src/carts/deploy/production/prometheus-rule.yaml", "services/carts/src/carts/platform.yaml");

        folded.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(line => line.EndsWith("generated: set", StringComparison.Ordinal));
        shown.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(line => line.EndsWith("generated: unspecified", StringComparison.Ordinal));
    }

    [Fact]
    public void A_system_decides_the_versions_of_our_packages_in_one_place()
    {
        Read("Directory.Packages.props").ShouldContain($"<PlatformSdkVersion>{scaffolds.Machine.Version}</PlatformSdkVersion>");
        scaffolds["carts"].Text("obj", "project.assets.json").ShouldContain($"\"PlatformSdk/{scaffolds.Machine.Version}\"");
    }

    [Fact]
    public void A_system_names_its_owners_as_GitHub_writes_them() =>
        Read(".github/CODEOWNERS").ShouldContain("\n*                         @team-shop\n");

    [Fact]
    public async Task A_system_takes_the_service_into_its_solution_by_the_command_of_its_README()
    {
        Read("README.md").ShouldContain("dotnet sln add services/orders/src/orders services/orders/tests/orders.Tests");

        (await scaffolds.Machine.DotnetAsync(Folder, "sln", "add", "services/carts/src/carts", "services/carts/tests/carts.Tests")).ShouldSucceed();

        var solution = Read("My.Shop.slnx");
        solution.ShouldContain("carts/src/carts/carts.csproj");
        solution.ShouldContain("carts.Tests.csproj");
    }

    [Theory]
    [InlineData("files", "{ store: files }", null)]
    [InlineData("vault", "{ store: vault, ", "PlatformSdk.Secrets.Vault")]
    [InlineData("azure-key-vault", "{ store: azure-key-vault, ", "PlatformSdk.Secrets.AzureKeyVault")]
    public async Task A_system_says_where_secrets_are_kept_and_gives_every_program_the_package(string choice, string said, string? package)
    {
        var folder = scaffolds.NewFolder($"store-{choice}");

        (await scaffolds.Machine.NewAsync(folder, "platform-system", "--name", "shop", "--secrets", choice)).ShouldSucceed();

        var defaults = await File.ReadAllTextAsync(Path.Combine(folder, "shop", "platform.defaults.yaml"));
        defaults.ShouldContain($"\nsecrets: {said}");
        defaults.ShouldNotContain("#if");
        defaults.ShouldContain("\nsystem: shop\n");
        XDocument.Load(Path.Combine(folder, "shop", "Directory.Build.props")).Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value).ShouldBe(package is null ? [] : [package]);
    }

    [Fact]
    public async Task A_system_on_GitLab_has_its_pipeline_and_nothing_of_GitHub()
    {
        var folder = scaffolds.NewFolder("gitlab");

        (await scaffolds.Machine.NewAsync(folder, "platform-system", "--name", "shop", "--owner", "group:default/team-shop", "--ci", "gitlab"))
            .ShouldSucceed();

        var files = new Scaffold(Path.Combine(folder, "shop"), "shop").Files;
        files.Where(file => file.Contains("git", StringComparison.Ordinal) || file == "renovate.json").ShouldBe(
        [
            ".gitattributes", ".gitignore", ".gitlab-ci.yml", ".gitlab/CODEOWNERS", ".gitlab/ci/infrastructure.yml",
            ".gitlab/ci/infrastructure/jobs.yml", ".gitlab/ci/preview.yml", ".gitlab/ci/promote.yml", ".gitlab/ci/regenerate.yml",
            ".gitlab/ci/release.yml", ".gitlab/ci/report.yml", ".gitlab/ci/security.yml", ".gitlab/ci/site.yml", ".gitlab/ci/verify.yml",
            "gitlab.cs", "renovate.json",
        ], ignoreOrder: true);
        var read = (string file) => File.ReadAllText(Path.Combine(folder, "shop", file));
        read("README.md").ShouldContain("`.gitlab/ci/`");
        read("README.md").ShouldNotContain(".github");
        read(".platform/scaffold.yaml").ShouldContain("\n  ci: gitlab\n");
        read(".gitlab/CODEOWNERS").ShouldContain("\n*                         @team-shop\n");
    }

    [Fact]
    public async Task A_system_on_Azure_DevOps_has_its_pipelines_and_nothing_of_GitHub_and_GitLab()
    {
        var folder = scaffolds.NewFolder("azure");

        (await scaffolds.Machine.NewAsync(folder, "platform-system", "--name", "shop", "--owner", "group:default/team-shop", "--ci", "azure-devops"))
            .ShouldSucceed();

        var files = new Scaffold(Path.Combine(folder, "shop"), "shop").Files;
        files.Where(file => file.Contains("azure", StringComparison.Ordinal)).ShouldBe(
        [
            ".azuredevops/deployed.yml", ".azuredevops/infrastructure.yml", ".azuredevops/promote.yml", ".azuredevops/stages/infrastructure.yml",
            ".azuredevops/stages/preview.yml", ".azuredevops/stages/release.yml", ".azuredevops/stages/report.yml",
            ".azuredevops/stages/security.yml", ".azuredevops/stages/site.yml", ".azuredevops/stages/upgrade.yml",
            ".azuredevops/stages/verify.yml",
            ".azuredevops/steps/checkout.yml", ".azuredevops/steps/images.yml", ".azuredevops/steps/index.yml", ".azuredevops/steps/login.yml",
            ".azuredevops/steps/propose.yml", ".azuredevops/steps/published.yml", ".azuredevops/steps/terraform.yml", ".azuredevops/variables.yml",
            "azure-pipelines.yml", "azure.cs",
        ], ignoreOrder: true);
        files.ShouldContain("renovate.json");
        files.ShouldContain("change.cs");
        files.ShouldNotContain(file => file.Contains("github", StringComparison.Ordinal) || file.Contains("gitlab", StringComparison.Ordinal)
            || file.StartsWith("backstage", StringComparison.Ordinal));
        var read = (string file) => File.ReadAllText(Path.Combine(folder, "shop", file));
        read("README.md").ShouldContain("`.azuredevops/`");
        read("README.md").ShouldNotContain("`.git");
        read(".platform/scaffold.yaml").ShouldContain("\n  ci: azure-devops\n");
        // What is a condition of Azure Pipelines is none of the template.
        read("azure-pipelines.yml").ShouldContain("  ${{ if ne(variables.POOL, '') }}:\n");
    }

    private async Task<CommandResult> GitAsync(params string[] arguments)
    {
        await using var git = scaffolds.Machine.Start(Folder, new Dictionary<string, string?>(), "git", arguments);
        return (await git.WaitAsync()).ShouldSucceed();
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
