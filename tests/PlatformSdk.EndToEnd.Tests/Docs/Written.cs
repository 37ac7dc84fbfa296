using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>
/// Where a page begins. One that contains <c>dotnet new</c> begins in an empty folder. Every other one begins in the folder of the project of
/// <c>orders</c> of the system <c>shop</c>, scaffolded and built once, in a git repository.
/// </summary>
public sealed class Written(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "written";

    private Scaffold _orders = null!;
    private AsBuilt _asBuilt = null!;
    private string _home = "";
    private int _readers;

    public DeveloperMachine Machine => machine;

    public async ValueTask InitializeAsync()
    {
        var folder = machine.NewFolder("docs-written");
        (await machine.NewServiceAsync(folder, "--name", "orders", "--owner", "team-checkout", "--system", "shop")).ShouldSucceed();
        _orders = new Scaffold(Path.Combine(folder, "orders"), "orders");
        _home = machine.NewFolder("docs-home");
        // The definition of an API that a page lists.
        Directory.CreateDirectory(Path.Combine(_orders.Service, "protos"));
        await File.WriteAllTextAsync(Path.Combine(_orders.Service, "protos", "stock.proto"), "syntax = \"proto3\";\nservice Stock { }\n");
        await using (var writer = new Reader(machine, _home, _orders.Folder, _orders.Service))
            await writer.RunAsync("dotnet build ../.. && git -C ../.. init --quiet && git add --all ../.. && git commit --quiet --message 'Begin'");
        _asBuilt = new AsBuilt(_orders.Folder, machine.NewFolder("docs-as-built"));
    }

    internal async Task<Reader> ReaderAsync(string page)
    {
        if ((await File.ReadAllTextAsync(Path.Combine(Repository.Root, page))).Contains("\ndotnet new ", StringComparison.Ordinal))
        {
            var folder = machine.NewFolder($"reader{Interlocked.Increment(ref _readers)}");
            return new Reader(machine, _home, folder, folder);
        }

        _asBuilt.Reset();
        return new Reader(machine, _home, _orders.Folder, _orders.Service);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(Written.Collection)]
public sealed class SharedWritten : ICollectionFixture<Written>;
