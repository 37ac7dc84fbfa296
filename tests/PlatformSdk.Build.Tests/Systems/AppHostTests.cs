using System.Text.Json.Nodes;
using PlatformSdk.Build.Tests.Codes;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Systems;

/// <summary>The build of an AppHost reads what it starts from the descriptions beside it; an error stops it at the place of the mistake.</summary>
public sealed class AppHostTests : IDisposable
{
    private readonly Situation _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_program_has_its_launch_settings_its_project_and_its_migration()
    {
        Program("orders", "needs: { orders-db: { type: postgres, migrations: { scripts: db } } }\n", 5101);

        var orders = Build("../orders/orders.csproj").Single();

        orders.ToJsonString().ShouldBe("""
            {"name":"orders","kind":"service","project":"../orders/orders.csproj","description":"../orders/platform.yaml","profile":"http",
            "ports":["5101"],"migration":"orders-migrate","needs":[
            {"name":"orders-db","type":"postgres","optional":false,"line":5,"column":10,"key":"ConnectionStrings:orders-db",
            "container":{"name":"orders-orders-db","image":"postgres","tag":"18","port":5432,"innerPort":5432,"folder":"/var/lib/postgresql",
            "variables":[{"name":"POSTGRES_DB","value":"orders-db"},{"name":"POSTGRES_USER","value":"orders"},
            {"name":"POSTGRES_PASSWORD","value":"laptop-only"}]}}]}
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public void Two_databases_get_a_port_each_and_only_the_second_program_gets_another_address()
    {
        Program("orders", "needs: { database: { type: postgres } }\n", 5101);
        Program("ledger", "needs: { database: { type: postgres, local: \"localhost:5433\" }, cache: { type: redis } }\n", 5102);
        Program("web", "needs: { database: { type: postgres } }\n", 5103);

        var programs = Build("../orders/orders.csproj", "../ledger/ledger.csproj", "../web/web.csproj");

        var databases = programs.ToDictionary(program => program["name"]!.ToString(), program => Need(program, "database")["container"]!);
        databases.ToDictionary(one => one.Key, one => (int)one.Value["port"]!).ShouldBe(
            new Dictionary<string, int> { ["ledger"] = 5433, ["orders"] = 5432, ["web"] = 5434 });
        databases.Where(one => one.Value["address"] is not null).Select(one => one.Key).ShouldBe(["web"]);
        databases["web"]["address"]!.ToString().ShouldContain("Port=5434");
    }

    [Fact]
    public void A_neighbour_is_found_by_its_name_and_one_elsewhere_keeps_its_own_address()
    {
        Program("orders", "needs: { payments: { type: service }, tax: { type: service, local: \"http://localhost:5301\" } }\n", 5101);
        Program("payments", "", 5102);
        Program("tax", "", 5103);

        var orders = Build("../orders/orders.csproj", "../payments/payments.csproj", "../tax/tax.csproj")[0];

        Need(orders, "payments")["program"]!.ToString().ShouldBe("payments");
        Need(orders, "payments")["key"]!.ToString().ShouldBe("services:payments:http:0");
        Need(orders, "tax")["program"].ShouldBeNull();
    }

    [Fact]
    public void An_error_in_a_description_stops_the_build_at_its_line()
    {
        Program("orders", "teir: critical\n", 5101);
        Program("billing", "", 5102);

        _repository.AppHost("../orders/orders.csproj", "../billing/billing.csproj");

        var error = _repository.Log.Findings.ShouldHaveSingleItem();
        (error.File, error.Line, error.Column).ShouldBe((_repository.PathOf("orders/platform.yaml"), 5, 1));
        File.Exists(_repository.PathOf($"apphost/obj/Debug/{AppHostFile.Name}")).ShouldBeFalse();
    }

    [Fact]
    public void Two_services_of_one_name_and_of_one_port_are_each_an_error_where_one_can_change()
    {
        Program("orders", "", 5101);
        Program("web", "", 5101);
        _repository.Write("other/platform.yaml", "apiVersion: platform-sdk/v1\nkind: service\nname: web\nowner: team-web\n")
            .Write("other/o.csproj", "");

        _repository.AppHost("../orders/orders.csproj", "../web/web.csproj", "../other/o.csproj");

        _repository.Log.Errors.Count.ShouldBe(2);
        _repository.Log.Findings.ShouldContain(one => one.Code == "PLAT2147" && one.Line == 5
            && one.File == _repository.PathOf("web/Properties/launchSettings.json"));
        _repository.Log.Findings.ShouldContain(one => one.Code == "PLAT2420" && one.Line == 3);
    }

    [Fact]
    public void A_program_that_the_AppHost_does_not_build_is_an_error_that_shows_the_path()
    {
        Program("orders", "", 5101);

        _repository.AppHost("../services/*/src/*/*.csproj");

        _repository.Log.Errors.ShouldHaveSingleItem().ShouldContain("ProjectReference to '../orders/orders.csproj'");
    }

    [Fact]
    public void The_way_to_the_platform_team_is_there_for_a_system_that_cannot_start()
    {
        _repository.Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\nsupport: https://chat.example.com/platform\n");
        Program("orders", "", 5101);

        Build("../orders/orders.csproj").ShouldHaveSingleItem();

        JsonNode.Parse(File.ReadAllText(_repository.PathOf($"apphost/obj/Debug/{AppHostFile.Name}")))!["support"]!.ToString()
            .ShouldBe("https://chat.example.com/platform");
    }

    [Fact]
    public void A_repository_without_services_still_builds() => Build().ShouldBeEmpty();

    private void Program(string name, string lines, int port) => _repository.Service(name, lines).Write($"{name}/{name}.csproj", "")
        .Write($"{name}/Properties/launchSettings.json", $$"""
            {
              "profiles": {
                "http": {
                  "commandName": "Project",
                  "applicationUrl": "http://localhost:{{port}}"
                }
              }
            }
            """);

    private IReadOnlyList<JsonNode> Build(params IReadOnlyList<string> references)
    {
        _repository.AppHost(references);
        _repository.Log.Errors.ShouldBeEmpty();
        return [.. JsonNode.Parse(File.ReadAllText(_repository.PathOf($"apphost/obj/Debug/{AppHostFile.Name}")))!["programs"]!.AsArray()!];
    }

    private static JsonNode Need(JsonNode program, string name) =>
        program["needs"]!.AsArray().Single(need => need!["name"]!.ToString() == name)!;
}
