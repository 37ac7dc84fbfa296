using Microsoft.Build.Framework;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>Public is what a user types. The libraries list it in PublicAPI.Shipped.txt; of the build, a targets file types the tasks.</summary>
public class PublicSurfaceTests
{
    [Theory]
    [InlineData(typeof(PlatformGenerate))]
    [InlineData(typeof(PlatformInit))]
    public void Only_tasks_are_public_in_the_assemblies_of_the_build(Type task) =>
        task.Assembly.GetExportedTypes().Where(type => !typeof(ITask).IsAssignableFrom(type)).ShouldBeEmpty();

    [Fact]
    public void Every_library_lists_its_public_surface()
    {
        var libraries = Directory.GetDirectories(Path.Combine(Repository.Root, "sdk"))
            .Where(folder => Directory.GetFiles(folder, "*.csproj").Length > 0).ToList();

        libraries.ShouldNotBeEmpty();
        libraries.Where(folder => File.ReadAllLines(Path.Combine(folder, "PublicAPI.Shipped.txt")) is not ["#nullable enable", _, ..])
            .ShouldBeEmpty();
    }
}
