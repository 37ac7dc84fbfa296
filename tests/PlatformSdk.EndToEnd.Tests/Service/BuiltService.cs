using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>One service, scaffolded and built once; the tests of this collection run it, build it again, publish it.</summary>
public sealed class BuiltService(DeveloperMachine machine) : ICompiledService, IAsyncLifetime
{
    public const string Collection = "service";
    public const string Name = "MyCompany.Orders";
    public const string Label = "my-company-orders";

    public DeveloperMachine Machine => machine;

    public Scaffold Scaffold { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = machine.NewFolder("service");
        (await machine.NewServiceAsync(folder, "--name", Name, "--owner", "team-checkout", "--system", "shop")).ShouldSucceed();
        Scaffold = new Scaffold(Path.Combine(folder, Name), Name);
        (await machine.DotnetAsync(Scaffold.Folder, "build")).ShouldSucceed();
    }

    public RunningProgram Start(IReadOnlyDictionary<string, string?> variables)
        => machine.Start(Scaffold.Service, variables, "dotnet", Scaffold.Program);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
