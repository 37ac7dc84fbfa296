using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Needs;

/// <summary>A service on a laptop finds the others of its repository by their own launch settings.</summary>
public sealed class NeighbourPortTests : IDisposable
{
    private const string NeedsPayments = "needs: { payments: { type: service } }\n";
    private readonly Situation _situation = new();

    public void Dispose() => _situation.Dispose();

    [Theory]
    [InlineData("http://localhost:5102", "http://localhost:5102")]
    [InlineData("https://localhost:7102;http://localhost:5102", "http://localhost:5102")]
    [InlineData("https://127.0.0.1:7102", "https://localhost:7102")]
    [InlineData("http://*:5103", "http://localhost:5103")]
    [InlineData("http://0.0.0.0:5104; https://[::]:7104", "http://localhost:5104")]
    public void Its_address_needs_no_copy_of_the_port(string urls, string expected)
    {
        Service("services/payments/src/payments", "payments", Profile(urls));

        _situation.Describe(NeedsPayments).Build();

        Code.ShouldContain($"PlatformNeed(\"payments\", \"service\") {{ Optional = false, Local = \"{expected}\"");
        _situation.Log.Codes.ShouldNotContain("PLAT2147");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "profiles": { "http": { "commandName": "IISExpress", "applicationUrl": "http://localhost:5102" } } }""")]
    [InlineData("""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": ["http://localhost:5102"] } } }""")]
    [InlineData("""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "http://payments.example.com:5102;nonsense" } } }""")]
    public void Without_one_in_its_launch_settings_there_is_none(string? settings)
    {
        Service("payments", "payments", settings);

        _situation.Describe(NeedsPayments).Build();

        _situation.Log.Errors.ShouldBeEmpty();
        Code.ShouldContain("PlatformNeed(\"payments\", \"service\") { Optional = false, Local = null");
    }

    [Fact]
    public void Local_wins_and_the_next_build_notices_another_port_and_a_service_that_was_missing()
    {
        Service("payments", "payments", Profile("http://localhost:5102"));
        _situation.Describe("needs: { payments: { type: service, local: \"http://localhost:1\" }, stock: { type: service } }\n").Build();

        Code.ShouldContain("Local = \"http://localhost:1\"");
        var compared = File.ReadAllLines(Directory.EnumerateFiles(_situation.PathOf("obj"), "platform.neighbours.txt", SearchOption.AllDirectories)
            .ShouldHaveSingleItem());
        compared.ShouldContain(_situation.PathOf("payments/Properties/launchSettings.json"));
        compared.ShouldContain(_situation.PathOf("payments/platform.yaml"));
        compared.Where(file => !File.Exists(file)).ShouldHaveSingleItem().ShouldEndWith("stock.missing");
    }

    [Fact]
    public void The_development_page_knows_the_others_of_the_system_with_the_pages_of_workers()
    {
        Service("payments", "payments", Profile("http://localhost:5102"));
        Service("web", "web", settings: null);
        Service("elsewhere", "elsewhere\nsystem: other", Profile("http://localhost:5105"));
        _situation.Write("receipts/platform.yaml", "kind: worker\nname: receipts\n");

        _situation.Describe("").Build();

        var page = File.ReadAllText(Directory.EnumerateFiles(_situation.PathOf("obj"), "platform.development.json", SearchOption.AllDirectories)
            .ShouldHaveSingleItem());
        var services = System.Text.Json.Nodes.JsonNode.Parse(page)!["services"]!.AsArray();
        services.Select(service => (string?)service!["name"]).ShouldBe(["payments", "receipts"]);
        services.Select(service => (string?)service!["url"])
            .ShouldBe(["http://localhost:5102", $"http://localhost:{PlatformSdk.Contract.LaptopPort.ForName("receipts")}"]);
    }

    [Theory]
    [InlineData("inventory", "http://localhost:5101", true)]
    [InlineData("inventory", "https://localhost:7101;http://localhost:5101", true)]
    [InlineData("inventory", "http://*:7101", true)]
    [InlineData("payments", "http://localhost:5101", false)]
    [InlineData("inventory\nsystem: other", "http://localhost:5101", false)]
    [InlineData("inventory", "http://localhost:5102", false)]
    public void Of_two_services_on_one_port_the_later_name_is_told(string other, string urls, bool expected)
    {
        Service("other", other, Profile(urls));
        _situation.Write(LaunchSettings.File, "{\n  \"profiles\": {\n    \"http\": { \"commandName\": \"Project\",\n" +
            "      \"applicationUrl\": \"https://localhost:7101;http://localhost:5101\" } } }\n");

        _situation.Describe("").Build();

        var told = _situation.Log.Findings.Where(finding => finding.Code == LaptopCodes.PortClash.Id).ToList();
        told.Count.ShouldBe(expected ? 1 : 0);
        foreach (var (_, file, line, _, message) in told)
        {
            Path.GetFileName(file).ShouldBe("launchSettings.json");
            line.ShouldBe(4);
            message.ShouldContain("Set a free port here, such as 5100.");
        }
    }

    private string Code => File.ReadAllText(Directory.EnumerateFiles(_situation.PathOf("obj"), "PlatformService.g.cs", SearchOption.AllDirectories)
        .ShouldHaveSingleItem());

    private static string Profile(string urls) => $$"""{ "profiles": { "http": { "commandName": "Project", "applicationUrl": "{{urls}}" }, } }""";

    private void Service(string folder, string name, string? settings)
    {
        _situation.Write($"{folder}/platform.yaml", $"kind: service\nname: {name}\nowner: a\n");
        if (settings is not null)
            _situation.Write($"{folder}/{LaunchSettings.File}", settings);
    }
}
