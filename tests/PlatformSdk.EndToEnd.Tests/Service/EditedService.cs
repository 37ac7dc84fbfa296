using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>
/// A scaffold that is built once, and edited by the tests of this collection; each begins with <see cref="Reset"/>. Its name is its own: user secrets
/// of a developer who has tried a page of the documentation are found by the name.
/// </summary>
public sealed class EditedService(DeveloperMachine machine) : IAsyncLifetime
{
    public const string Collection = "edited";

    private AsBuilt _asBuilt = null!;

    public DeveloperMachine Machine => machine;

    public Scaffold Scaffold { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = machine.NewFolder("edited");
        (await machine.NewServiceAsync(folder, "--name", "edited", "--owner", "team-checkout")).ShouldSucceed();
        Scaffold = new Scaffold(Path.Combine(folder, "edited"), "edited");
        (await machine.DotnetAsync(Scaffold.Service, "build")).ShouldSucceed();
        _asBuilt = new AsBuilt(Scaffold.Folder, machine.NewFolder("edited-as-built"));
    }

    public void Reset() => _asBuilt.Reset();

    public async Task EditAsync(string file, string old, string text)
    {
        var before = Scaffold.Text(file);
        before.ShouldContain(old);
        await File.WriteAllTextAsync(Path.Combine(Scaffold.Service, file), before.Replace(old, text, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

[CollectionDefinition(EditedService.Collection)]
public sealed class SharedEditedService : ICollectionFixture<EditedService>;
