using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Adopting;

/// <summary>Two commands, and a program that was there before the platform builds; then the lines that were printed, and it is wired.</summary>
public sealed class AdoptingTests(DeveloperMachine machine)
{
    private const string Migration = "Migrations/20260101120000_DropCustomer.cs";

    /// <summary>As <c>dotnet ef migrations add</c> writes it, in one file.</summary>
    private const string MigrationClass = """
        using Microsoft.EntityFrameworkCore.Infrastructure;
        using Microsoft.EntityFrameworkCore.Migrations;

        namespace Fabrikam.Orders.Migrations;

        [DbContext(typeof(OrdersContext))]
        [Migration("20260101120000_DropCustomer")]
        public sealed class DropCustomer : Migration
        {
            protected override void Up(MigrationBuilder builder)
            {
                // waived
                builder.DropColumn(name: "Customer", table: "Orders");
            }
        }

        """;

    [Fact]
    public async Task A_service_with_controllers_a_Dockerfile_and_several_launch_profiles_is_adopted_once()
    {
        var application = new Application(machine, "controllers", "Contoso.Shipping.Api");
        application.Write(".git/HEAD", "ref: refs/heads/main\n");
        application.Write(".git/config", "[remote \"origin\"]\n\turl = https://x:git-hunter2@github.com/contoso/shipping.git\n");
        application.Write("CODEOWNERS", "* @contoso/team-shipping\n");

        var output = await application.AdoptAsync();

        application.ShouldSay("kind: service", "name: contoso-shipping-api", "title: Contoso Shipping Api",
            "description: Prices parcels and hands them to carriers.", "owner: team-shipping", "repository: github.com/contoso/shipping",
            "port: 8088",
            "redis: { type: redis }", "tax: { type: external, url: \"https://api.tax.example\" }",
                "inventory: { type: service, local: \"http://localhost:5201\" }", "#   carrier-api-key: { type: secret }",
                "http://localhost:5123: the profile 'http'", "#   Shipping__PageSize: \"\"");
        await application.ShouldBuildAsItIsAndWiredAsync(output);
        application.Read("openapi.json").ShouldContain("/parcels/{id}/price");
        application.Read("deploy/production/deployment.yaml").ShouldContain("containerPort: 8088");

        application.Write("platform.yaml", "mine\n");
        (await application.DotnetAsync("build", "-t:PlatformInit", "--no-restore", "-tl:on")).Output.ShouldContain("PLAT2110");
        application.Read("platform.yaml").ShouldBe("mine\n");
        var library = await machine.DotnetAsync(application.Folder, "build", "-t:PlatformInit", "--no-restore", "-p:OutputType=Library");
        library.ExitCode.ShouldNotBe(0);
        library.Output.ShouldContain("error PLAT2111");
    }

    [Fact]
    public async Task A_service_with_a_minimal_interface_EF_Core_and_warnings_as_errors_is_adopted()
    {
        var application = new Application(machine, "minimal", "Fabrikam.Orders");

        var output = await application.AdoptAsync();

        application.ShouldSay("name: orders", "owner: my-team", "repository: gitlab.fabrikam.example/shop/orders", "port: 5080",
            "ordersdb: { type: postgres }", "inventory: { type: service }", "mail: { type: external, url: \"https://hooks.mail.example\" }");
        output.ShouldContain("dotnet add package PlatformSdk.Postgres");
        await application.ShouldBuildAsItIsAndWiredAsync(output);
        application.Read("openapi.json").ShouldContain("/orders/{id}");
        application.Read("catalog-info.yaml").ShouldContain("orders-ordersdb");

        await application.DotnetAsync("add", "package", "PlatformSdk.Postgres.EntityFrameworkCore", "--version", machine.Version);
        application.Write("platform.yaml", application.Read("platform.yaml").Replace("ordersdb: { type: postgres }",
            "ordersdb: { type: postgres, migrations: { context: Fabrikam.Orders.OrdersContext } }", StringComparison.Ordinal));
        application.Write("Program.cs", application.Read("Program.cs").Replace(".Database.EnsureCreated()", "", StringComparison.Ordinal)
            .Replace("scope.ServiceProvider", "_ = scope.ServiceProvider", StringComparison.Ordinal));
        application.Write(Migration, MigrationClass);
        var warned = await application.DotnetAsync("build", "-p:TreatWarningsAsErrors=false");
        application.Write(Migration, MigrationClass.Replace("// waived", "builder.Sql(\"-- waive PLAT1299: no version reads it\");",
            StringComparison.Ordinal));
        var waived = await application.DotnetAsync("build", "--no-restore");

        warned.Output.ShouldContain($"{Migration} : warning PLAT1299: The migration drops the column 'Customer' of 'Orders'.");
        application.Read("obj/platform.migrations/ordersdb/20260101120000_DropCustomer.sql").ShouldContain("DROP COLUMN \"Customer\"");
        waived.Output.ShouldNotContain("PLAT1299");
    }

    [Fact]
    public async Task A_worker_on_a_queue_is_adopted()
    {
        var application = new Application(machine, "worker", "Invoicing.Worker");

        var output = await application.AdoptAsync();

        application.ShouldSay("kind: worker", "name: invoicing-worker", "rabbit-mq: { type: queue }");
        application.Write("Invoicing.Worker.csproj",
            application.Read("Invoicing.Worker.csproj")
            .Replace("</Project>", "  <ItemGroup><FrameworkReference Include=\"Microsoft.AspNetCore.App\"/></ItemGroup>\n</Project>",
            StringComparison.Ordinal));
        output.ShouldContain("Add <FrameworkReference Include=\"Microsoft.AspNetCore.App\"/>");
        await application.ShouldBuildAsItIsAndWiredAsync(output);
        application.Read("deploy/production/network-policy.yaml").ShouldContain("port: 5672");
    }

    [Fact]
    public async Task A_service_with_Swashbuckle_keeps_its_document_whatever_its_name()
    {
        var application = new Application(machine, "swashbuckle", "Store");

        await application.ShouldBuildAsItIsAndWiredAsync(await application.AdoptAsync());

        application.Read("openapi.json").ShouldContain("\"title\": \"The store\"");
        application.Write("Program.cs", application.Read("Program.cs").Replace("\"The store\"", "\"The shop\"", StringComparison.Ordinal));
        await application.DotnetAsync("build", "--no-restore");
        application.Read("openapi.json").ShouldContain("\"title\": \"The shop\"");

        application.Write("Store.csproj", application.Read("Store.csproj").Replace("11.0.1", "9.0.6", StringComparison.Ordinal));
        var older = await machine.DotnetAsync(application.Folder, "build");
        older.Errors().ShouldHaveSingleItem().ShouldContain("PLAT2120");
    }

    [Fact]
    public async Task A_service_that_stops_without_a_setting_is_told_which_one()
    {
        var application = new Application(machine, "swashbuckle", "Strict");
        application.Write("Program.cs", application.Read("Program.cs").Replace("var app",
            "var url = new Uri(builder.Configuration[\"Tax:BaseUrl\"]!);\nvar app", StringComparison.Ordinal));
        Application.Follow(await application.AdoptAsync());

        var stopped = await machine.DotnetAsync(application.Folder, "build");
        application.Write("platform.yaml", application.Read("platform.yaml") + "config: { Tax__BaseUrl: \"https://tax.example\" }\n");

        stopped.Errors().ShouldHaveSingleItem().ShouldContain("'Tax:BaseUrl' has no value");
        await application.DotnetAsync("build", "--no-restore");
        application.Read("openapi.json").ShouldContain("/items/{id}");
    }

    [Fact]
    public async Task A_service_that_lacks_its_description_and_then_a_call_is_told_in_one_line()
    {
        var application = new Application(machine, "swashbuckle", "Lacking");
        await application.DotnetAsync("add", "package", "PlatformSdk", "--version", machine.Version);
        application.Write("Program.cs",
            "var builder = Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args);\nbuilder.AddPlatform();\nvar app = builder.Build();\n" +
            "app.Run();\n");

        var withoutDescription = await BuildAsync(application);
        application.Write("platform.yaml", "apiVersion: platform-sdk/v1\nkind: service\nname: store\nowner: team-store\n");
        var withoutCall = await BuildAsync(application);

        withoutDescription.Errors().ShouldHaveSingleItem().ShouldContain("PLAT0011");
        withoutCall.Errors().ShouldBeEmpty();
        withoutCall.Output.ShouldContain("PLAT2121");
    }

    private Task<CommandResult> BuildAsync(Application application) => machine.DotnetAsync(application.Folder, "build",
        "-p:ImplicitUsings=disable", "-p:TreatWarningsAsErrors=false", "-p:PlatformOpenApi=false");
}
