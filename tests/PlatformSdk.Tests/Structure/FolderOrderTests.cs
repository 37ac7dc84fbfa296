using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Structure;

/// <summary>The runtime packages can be read from the bottom: a folder uses itself and folders before it in the list of its package.</summary>
public sealed class FolderOrderTests
{
    private static readonly Dictionary<string, string[]> s_orders = new()
    {
        ["PlatformSdk"] =
        [
            "Contract/Needs/Connections", "Contract/Needs", "Contract/Sql", "Contract", "Description", "Options", "Extending", "Logging", "Hosting",
                "Settings", "Redaction",
                "Health", "Shutdown",
            "Telemetry/Export", "Telemetry/Http", "Telemetry/Logs/Output", "Telemetry/Logs/Laptop", "Telemetry/Logs", "Telemetry/Scraping",
                "Telemetry",
            "Management/Operations", "Management",
            "Secrets/State", "Secrets/Starting", "Secrets/Addresses", "Secrets/Configuration", "Secrets/Files", "Secrets/Development",
            "Secrets/Settings", "Secrets/Reading", "Secrets",
            "Audit", "Calls", "Access", "Needs", "Migrations", "OpenApi", "Jobs", "Web",
            "Development/Html", "Development/Access", "Development/Collecting", "Development/Facts", "Development/Filters",
            "Development/Metrics", "Development/Neighbours", "Development/Work", "Development/Views", "Development",
            "Startup", ".",
        ],
        ["PlatformSdk.Access"] = ["Logging", "Settings", "Issuer", "Callers", "Calls", "."],
        ["PlatformSdk.Aspire"] = ["Describing", "Laptop", "Resources", "."],
        ["PlatformSdk.Policies"] = ["."],
        ["PlatformSdk.Postgres"] = ["Connections", "Migrations", "."],
        ["PlatformSdk.Postgres.EntityFrameworkCore"] = ["."],
        ["PlatformSdk.RabbitMq"] = ["Logging", "Options", "Connecting", "Messages", "Publishing", "Consuming", "."],
        ["PlatformSdk.Redis"] = ["Addresses", "Telemetry", "."],
        ["PlatformSdk.S3"] = ["Logging", "Addresses", "Telemetry", "Connecting", "."],
        ["PlatformSdk.Secrets.AzureKeyVault"] = ["."],
        ["PlatformSdk.Secrets.Vault"] = ["Logging", "Settings", "Http", "Login", "Secrets", "."],
    };

    public static TheoryData<string> Packages => [.. s_orders.Keys];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_folder_uses_only_folders_before_it(string package)
    {
        var order = s_orders[package];
        var files = FolderUses.FilesOf(Path.Combine(Repository.Root, "sdk", package));

        files.Select(file => FolderUses.FolderOf(file.Path)).Distinct().ShouldBe(order, ignoreOrder: true);
        ArrowsBack(order, files).ShouldBeEmpty();
    }

    [Fact]
    public void Every_runtime_package_states_its_order() => Directory.EnumerateDirectories(Path.Combine(Repository.Root, "sdk"))
        .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Select(folder => Path.GetFileName(folder)!).Order()
        .ShouldBe(s_orders.Keys.Order());

    [Theory]
    [InlineData("namespace A { class Low { B.Inner.High? _high; } }", "a field of a type of a sub-namespace")]
    [InlineData("namespace A { class Low { int _port = B.Inner.High.Port; } }", "a constant, which the compiled code no longer names")]
    [InlineData("using B.Inner; namespace A { class Low { string _name = nameof(High); } }", "a name only")]
    [InlineData("using B.Inner; namespace A { class Low { void Do() => 1.Twice(); } }", "an extension method")]
    [InlineData("namespace A { class Low { object Make() { B.Inner.High high = new(); return high; } } }", "a type that is not written out")]
    public void An_arrow_back_is_found(string low, string what)
    {
        const string High = "namespace B.Inner { public class High { public const int Port = 1; } "
            + "static class More { public static int Twice(this int n) => n; } }";

        ArrowsBack(["A", "B/Inner"], [("A/Low.cs", low), ("B/Inner/High.cs", High)]).Select(use => (use.From, use.To))
            .ShouldBe([("A", "B/Inner")], what);
    }

    [Theory]
    [InlineData("namespace A { /// <summary><see cref=\"B.Inner.High\"/></summary>\n class Low; }")]
    [InlineData("namespace A { // B.Inner.High\n class Low { string _text = \"B.Inner.High\"; } }")]
    [InlineData("namespace A { class Low { int High => 1; } }")]
    public void A_comment_a_text_or_a_namesake_is_no_arrow(string low)
        => ArrowsBack(["A", "B/Inner"], [("A/Low.cs", low), ("B/Inner/High.cs", "namespace B.Inner { public class High; }")]).ShouldBeEmpty();

    private static IEnumerable<FolderUse> ArrowsBack(string[] order, IReadOnlyList<(string Path, string Text)> files)
        => FolderUses.In(files).Where(use => Array.IndexOf(order, use.To) > Array.IndexOf(order, use.From));
}
