using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Build;

/// <summary>A service as somebody writes it by hand, built once; each test of the collection begins with <see cref="Reset"/>.</summary>
public sealed class WrittenService(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "written by hand";
    public const string Description =
        "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-checkout\nenvironments: { dev: {}, production: {} }\n";

    private AsBuilt _asBuilt = null!;

    public string Folder { get; } = machine.NewFolder("written");

    public DeveloperMachine Machine => machine;

    public async ValueTask InitializeAsync()
    {
        WriteProject(Folder, machine, "<TargetFramework>net10.0</TargetFramework>");
        (await machine.DotnetAsync(Folder, "build")).ShouldSucceed();
        _asBuilt = new AsBuilt(Folder, machine.NewFolder("written-as-built"));
    }

    /// <summary>The project, its program and its description.</summary>
    public static void WriteProject(string folder, DeveloperMachine machine, string properties)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Orders.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                {properties}
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PlatformSdk" Version="{machine.Version}"/>
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), """
            var builder = WebApplication.CreateBuilder(args);
            builder.AddPlatform();
            var app = builder.Build();
            app.MapPlatform();
            app.MapGet("/", () => "orders");
            app.Run();
            """);
        File.WriteAllText(Path.Combine(folder, "platform.yaml"), Description);
    }

    /// <summary>The folder as after its first build.</summary>
    public void Reset() => _asBuilt.Reset();

    public string PathOf(string file) => Path.Combine(Folder, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
    }

    public Task<CommandResult> BuildAsync(params string[] arguments) => machine.DotnetAsync(Folder, ["build", "--no-restore", .. arguments]);

    public Task<CommandResult> OnAServerAsync(params string[] arguments) =>
        machine.DotnetAsync(Folder, new Dictionary<string, string?> { ["CI"] = "true" }, ["build", "--no-restore", .. arguments]);

    /// <summary>What is committed: every file but those of the compiler, with the time at which it was written.</summary>
    public Dictionary<string, DateTime> Committed() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
        .ToDictionary(file => file, file => File.GetLastWriteTimeUtc(PathOf(file)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
