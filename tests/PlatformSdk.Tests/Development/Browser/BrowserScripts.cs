using System.Reflection;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Tests.Development.Browser;

/// <summary>The scripts of <c>tests/browser</c>, which look through the Chromium of this machine.</summary>
internal static class BrowserScripts
{
    private static readonly NodeFolder s_folder = new(typeof(BrowserScripts).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "BrowserFolder").Value!);

    /// <summary>Where the pictures of the last run are.</summary>
    internal static string Pictures { get; } = Emptied(Path.Combine(s_folder.Path, "obj", "pictures"));

    /// <summary>Each line that the script prints is something that is wrong.</summary>
    internal static async Task ShouldFindNothingAsync(string script, params string[] arguments)
    {
        var outcome = await s_folder.RunAsync([script, .. arguments]);

        outcome.Output.ShouldBeEmpty();
        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }

    private static string Emptied(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }
}
