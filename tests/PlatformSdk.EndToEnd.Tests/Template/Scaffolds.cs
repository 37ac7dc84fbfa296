using System.Security;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Template;

/// <summary>Many scaffolds in many situations, built by one command: a test looks at its own.</summary>
public sealed class Scaffolds(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "scaffolds";

    private readonly Dictionary<string, Scaffold> _scaffolds = [];
    private CommandResult _build = null!;
    private CommandResult _systemBuild = null!;

    public DeveloperMachine Machine => machine;

    public Scaffold this[string name] => _scaffolds[name];

    public string Folder { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Folder = machine.NewFolder("scaffolds");
        var system = await Parents.SystemAsync(this);
        foreach (var @case in Cases.All)
            await AddAsync(@case);
        // Each with what its template holds of the first build: nothing is written, all is compared.
        _build = await BuildAsync("all", [.. _scaffolds.Values], new() { ["CI"] = "true" });
        // In a system, what holds for all its services changes what is written: there, the first build is the developer's.
        List<Scaffold> inSystem = [];
        foreach (var (template, name) in Parents.InSystem)
            inSystem.Add(await AddAsync(new Case("", template, name, name, "--owner", "Team Checkout")
            {
                Parent = _ => system,
                Output = $"services/{name}"
            }));
        await Parents.WriteOrdinaryCodeAsync(inSystem[0]);
        _systemBuild = await BuildAsync("system", inSystem, []);
    }

    /// <summary>Both projects are there, and the compiler found nothing to say about either.</summary>
    public Scaffold ShouldBeBuilt(string name)
    {
        var scaffold = _scaffolds[name];
        $"{_build.Output}\n{_systemBuild.Output}".Split('\n')
            .Where(line => line.Contains($"{scaffold.Folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && (line.Contains(": error", StringComparison.Ordinal) || line.Contains(": warning", StringComparison.Ordinal))).ShouldBeEmpty();
        File.Exists(scaffold.Program).ShouldBeTrue(_build.Output);
        File.Exists(scaffold.TestProgram).ShouldBeTrue(_build.Output);
        return scaffold;
    }

    public string NewFolder(string name) => machine.NewFolder(Path.Combine("scaffolds", name));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Scaffold> AddAsync(Case @case)
    {
        var parent = @case.Parent(this);
        string[] name = @case.Output == "." ? [] : ["--name", @case.Name];
        string[] output = @case.Output is null or "." ? [] : ["--output", @case.Output];
        (await machine.NewAsync(parent, @case.Template, [.. name, .. output, .. @case.Options])).ShouldSucceed();
        return _scaffolds[@case.Name] = new Scaffold(Path.GetFullPath(Path.Combine(parent, @case.Output ?? @case.Name)), @case.Project);
    }

    private async Task<CommandResult> BuildAsync(string name, IReadOnlyList<Scaffold> scaffolds, Dictionary<string, string?> variables)
    {
        var projects = scaffolds.SelectMany(scaffold => new[] { scaffold.Project, scaffold.TestProject }).Append(Parents.Bystander(this));
        await File.WriteAllLinesAsync(Path.Combine(Folder, $"{name}.slnx"),
            ["<Solution>", .. projects.Select(project => $"  <Project Path=\"{SecurityElement.Escape(project)}\"/>"), "</Solution>"]);
        var result = await machine.DotnetAsync(Folder, new Dictionary<string, string?>([.. variables, DeveloperMachine.Analyzers]), "build",
            $"{name}.slnx", "-m:1", "-warnaserror");
        result.ExitCode.ShouldNotBeNull($"the build of all scaffolds did not end in time:\n{result.Output}");
        return result;
    }
}
