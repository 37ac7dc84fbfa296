using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>Many scaffolds in many situations, built by one command: a test looks at its own.</summary>
public sealed class Scaffolds(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "scaffolds";

    /// <summary>Each with the name that the catalog and the manifests shall know it by.</summary>
    public static readonly (string Name, string Label)[] Names =
    [
        ("orders", "orders"),
        ("MyCompany.Orders.Api", "my-company-orders-api"),
        ("orders_v2", "orders-v2"),
        ("Ünïcode", "unicode"),
        ("class", "class"),
        ("1stService", "svc-1st-service"),
        ("訂單", "my-service"),
    ];

    private readonly Dictionary<string, Scaffold> _scaffolds = [];
    private CommandResult _build = null!;

    public DeveloperMachine Machine => machine;

    public Scaffold this[string name] => _scaffolds[name];

    public string Folder { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Folder = machine.NewFolder("scaffolds");
        var empty = machine.NewFolder("scaffolds/orders");
        await AddAsync(empty, "orders", empty);
        await AddAsync(Folder, "MyCompany.Orders.Api", Path.Combine(Folder, "some", "where"), "--name", "MyCompany.Orders.Api", "--output", "some/where");
        await AddAsync(WithOtherProjects(), "orders_v2", Path.Combine(Folder, "others", "orders_v2"), "--name", "orders_v2");
        foreach (var (name, _) in Names.Skip(_scaffolds.Count))
            await AddAsync(Folder, name, Path.Combine(Folder, name), "--name", name);
        await AddAsync(Parents.Central(this), "Central", Path.Combine(Folder, "central", "Central"), "--name", "Central");
        await AddAsync(Parents.CentralWithEntries(this), "Entries", Path.Combine(Folder, "entries", "Entries"), "--name", "Entries");
        await AddAsync(Parents.Strict(this), "Strict", Path.Combine(Folder, "strict", "Strict"), "--name", "Strict");
        await AddAsync(await Parents.SystemAsync(this), "carts", Path.Combine(Folder, Parents.System, "services", "carts"),
            "--name", "carts", "--owner", "team-checkout", "--output", "services/carts");

        await File.WriteAllLinesAsync(Path.Combine(Folder, "all.slnx"), ["<Solution>", .. Projects().Select(project => $"  <Project Path=\"{project}\"/>"), "</Solution>"]);
        _build = await machine.DotnetAsync(Folder, "build", "all.slnx", "-m:2");
        _build.ExitCode.ShouldNotBeNull($"the build of all scaffolds did not end in time:\n{_build.Output}");
    }

    /// <summary>Both projects are there, and the compiler found nothing to say about either.</summary>
    public Scaffold ShouldBeBuilt(string name)
    {
        var scaffold = _scaffolds[name];
        _build.Output.Split('\n').Where(line => line.Contains($"{scaffold.Folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && (line.Contains(": error", StringComparison.Ordinal) || line.Contains(": warning", StringComparison.Ordinal))).ShouldBeEmpty();
        File.Exists(scaffold.Program).ShouldBeTrue(_build.Output);
        File.Exists(scaffold.TestProgram).ShouldBeTrue(_build.Output);
        return scaffold;
    }

    public string NewFolder(string name) => machine.NewFolder(Path.Combine("scaffolds", name));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task AddAsync(string folder, string name, string expected, params string[] arguments)
    {
        (await machine.NewServiceAsync(folder, arguments)).ShouldSucceed();
        _scaffolds[name] = new Scaffold(expected, name);
    }

    private string WithOtherProjects()
    {
        var folder = NewFolder("others");
        File.WriteAllText(Path.Combine(folder, "README.md"), "# Others\n");
        File.WriteAllText(Path.Combine(folder, "Others.slnx"), "<Solution/>\n");
        Directory.CreateDirectory(Path.Combine(folder, "src", "Other"));
        File.WriteAllText(Path.Combine(folder, "src", "Other", "Other.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"/>\n");
        return folder;
    }

    private IEnumerable<string> Projects()
        => _scaffolds.Values.SelectMany(scaffold => new[] { scaffold.Project, scaffold.TestProject }).Append(Parents.Bystander(this));
}
