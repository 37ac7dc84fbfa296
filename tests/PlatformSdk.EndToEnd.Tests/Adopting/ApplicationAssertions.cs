namespace PlatformSdk.EndToEnd.Tests.Adopting;

internal static class ApplicationAssertions
{
    /// <summary>The description says all this, and nothing that is marked as a secret.</summary>
    internal static void ShouldSay(this Application application, params string[] lines)
    {
        var text = application.Read("platform.yaml").Replace("\"", "", StringComparison.Ordinal);
        foreach (var line in lines)
            text.ShouldContain(line.Replace("\"", "", StringComparison.Ordinal));
        text.ShouldNotContain("hunter2");
    }

    internal static async Task ShouldBuildAsItIsAndWiredAsync(this Application application, string printed)
    {
        printed.ShouldNotContain("hunter2");

        var asItIs = (await application.DotnetAsync("build")).Output;
        asItIs.ShouldContain("PLAT1125");
        application.Files("deploy").ShouldContain("deploy/production/deployment.yaml");

        Application.Follow(printed);
        var wired = (await application.DotnetAsync("build", "--no-restore")).Output;
        wired.ShouldNotContain("PLAT1125");
        foreach (var file in application.Files(".").Where(file => file.EndsWith(".yaml", StringComparison.Ordinal)))
            application.Read(file).ShouldNotContain("hunter2");
    }

    private static IReadOnlyList<string> Files(this Application application, string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(application.Folder, folder), "*.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(application.Folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal)),
    ];
}
