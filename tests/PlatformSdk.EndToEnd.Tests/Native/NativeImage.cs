using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.EndToEnd.Tests.Pipeline;
using PlatformSdk.EndToEnd.Tests.Service;
using PlatformSdk.Testing.Registry;

namespace PlatformSdk.EndToEnd.Tests.Native;

/// <summary>
/// A service that is scaffolded as native code in a system, and its image, which the command of the pipeline has published to a registry on a
/// loopback port. Compiled once; the tests run what is in the image.
/// </summary>
public sealed class NativeImage(DeveloperMachine machine) : ICompiledService, IAsyncLifetime
{
    public const string Collection = "native";

    private readonly string _root = machine.NewFolder("native");

    public Scaffold Scaffold { get; private set; } = null!;

    public Image Image { get; private set; } = null!;

    /// <summary>What the publish printed.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The files of the image.</summary>
    public string Files => Path.Combine(_root, "container");

    private FakeRegistry Registry { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Registry = await FakeRegistry.StartAsync();
        Registry.Add("dotnet/runtime-deps", "10.0", Image.Base());
        (await machine.NewAsync(_root, "platform-system", "--name", "shop", "--owner", "team-shop")).ShouldSucceed();
        var clone = new Clone(machine, Path.Combine(_root, "shop"), Path.Combine(_root, "remote.git"));
        (await machine.NewServiceAsync(clone.Folder, "--name", BuiltService.Name, "--output", "services/orders", "--aot")).ShouldSucceed();
        Scaffold = new Scaffold(Path.Combine(clone.Folder, "services", "orders"), BuiltService.Name);
        var defaults = Path.Combine(clone.Folder, "platform.defaults.yaml");
        await File.WriteAllTextAsync(defaults, (await File.ReadAllTextAsync(defaults))
            .Replace("# imageRegistry: registry.example.com/shop", $"imageRegistry: {Registry.Host}/shop", StringComparison.Ordinal));
        (await machine.DotnetAsync(Scaffold.Service, "build")).ShouldSucceed();
        await clone.InitializeAsync();
        await clone.PushAsync("Take orders");

        Output = (await machine.DotnetAsync(clone.Folder, new Dictionary<string, string?>
        {
            ["CI"] = "true",
            ["ContainerBaseImage"] = $"{Registry.Host}/dotnet/runtime-deps:10.0",
        }, "run", "pipeline.cs", "--", "publish", $"services/orders/src/{BuiltService.Name}", "1.0.1")).ShouldSucceed().Output;

        Image = Registry.Pull($"shop/{BuiltService.Label}", "1.0.1");
        Image.Unpack(Directory.CreateDirectory(Files).FullName);
    }

    public RunningProgram Start(IReadOnlyDictionary<string, string?> variables) =>
        machine.Start(Path.Combine(Files, "app"), variables, Path.Combine(Files, "app", BuiltService.Name));

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
