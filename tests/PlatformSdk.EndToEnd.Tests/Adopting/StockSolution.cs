using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Adopting;

/// <summary>A solution of Microsoft's templates: programs around one project of service defaults.</summary>
internal sealed class StockSolution
{
    private const string Defaults = "Shop.ServiceDefaults";

    private readonly DeveloperMachine _machine;
    private readonly string _folder;

    internal StockSolution(DeveloperMachine machine, string folder)
    {
        (_machine, _folder) = (machine, folder);
        var source = Path.Combine(Repository.Root, "tests", "PlatformSdk.EndToEnd.Tests", "Adopting", "Applications", "service-defaults");
        var project = Directory.CreateDirectory(Path.Combine(folder, Defaults)).FullName;
        File.Copy(Path.Combine(source, "project.xml"), Path.Combine(project, $"{Defaults}.csproj"));
        File.Copy(Path.Combine(source, "Extensions.cs"), Path.Combine(project, "Extensions.cs"));
    }

    /// <summary>A program of a template, with some lines of its own, after the commands that adopt it. It is built as it is.</summary>
    internal async Task<StockProgram> AddAsync(string template, string name, params (string After, string Line)[] lines)
    {
        (await _machine.NewAsync(_folder, template, "-n", name, "--no-restore")).ShouldSucceed();
        var program = new StockProgram(_machine, Path.Combine(_folder, name), name);
        foreach (var (after, line) in lines)
            program.Program = program.Program.Replace(after, after + line, StringComparison.Ordinal);
        await program.DotnetAsync("add", "reference", Path.Combine("..", Defaults));
        await program.DotnetAsync("add", "package", "PlatformSdk", "--version", _machine.Version);
        program.Printed = await program.DotnetAsync("build", "-t:PlatformInit");

        // NU1603 is between the template and the registry.
        (await program.DotnetAsync("build")).Split('\n').Where(line => line.Contains("warning ", StringComparison.Ordinal))
            .ShouldAllBe(line => line.Contains("PLAT1125") || line.Contains("NU1603"));
        return program;
    }
}

/// <summary>One of its programs.</summary>
internal sealed class StockProgram(DeveloperMachine machine, string folder, string name)
{
    /// <summary>What the command said that adopts it.</summary>
    internal string Printed { get; set; } = "";

    internal string Program
    {
        get => File.ReadAllText(Path.Combine(folder, "Program.cs"));
        set => File.WriteAllText(Path.Combine(folder, "Program.cs"), value);
    }

    internal async Task<string> DotnetAsync(params string[] arguments) => (await machine.DotnetAsync(folder, arguments)).ShouldSucceed().Output;

    /// <summary>As on a laptop, on a free port.</summary>
    internal RunningProgram Start(params (string Name, string Value)[] variables) => machine.Start(folder, new Dictionary<string, string?>
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Platform__Shutdown__Drain"] = "0",
    }.Concat(variables.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value))).ToDictionary(),
        "dotnet", Path.Combine("bin", "Debug", "net10.0", $"{name}.dll"));
}
