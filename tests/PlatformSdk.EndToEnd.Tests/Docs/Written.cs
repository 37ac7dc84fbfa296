using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing;

namespace PlatformSdk.EndToEnd.Tests.Docs;

/// <summary>
/// Where a page begins. One that contains <c>dotnet new</c> begins in an empty folder. Every other one begins in the folder of the project of
/// <c>orders</c> of the system <c>shop</c>, scaffolded once, in a git repository.
/// </summary>
public sealed class Written(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "written";

    private Scaffold _orders = null!;
    private string _home = "";
    private int _readers;

    public DeveloperMachine Machine => machine;

    public async ValueTask InitializeAsync()
    {
        var folder = machine.NewFolder("docs-written");
        (await machine.NewServiceAsync(folder, "--name", "orders", "--owner", "team-checkout", "--system", "shop")).ShouldSucceed();
        _orders = new Scaffold(Path.Combine(folder, "orders"), "orders");
        _home = machine.NewFolder("docs-home");
    }

    internal async Task<Reader> ReaderAsync(string page)
    {
        var folder = machine.NewFolder($"reader{Interlocked.Increment(ref _readers)}");
        if ((await File.ReadAllTextAsync(Path.Combine(Repository.Root, page))).Contains("\ndotnet new ", StringComparison.Ordinal))
            return new Reader(machine, _home, folder, folder);
        foreach (var file in _orders.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(_orders.Folder, file), Path.Combine(folder, file));
        }

        var reader = new Reader(machine, _home, folder, Path.Combine(folder, "src", "orders"));
        await reader.RunAsync(
            "git init --quiet . && git -C ../.. init --quiet && rm -rf .git && git add --all ../.. && git commit --quiet --message 'Begin'");
        return reader;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(Written.Collection)]
public sealed class SharedWritten : ICollectionFixture<Written>;
