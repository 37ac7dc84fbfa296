using System.Reflection;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary><c>tests/conformance</c>, with the packages of its lock file installed.</summary>
internal static class ValidatorFolder
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    internal static string Path { get; } = typeof(ValidatorFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ConformanceFolder").Value!;

    // npm writes its own copy of the lock file last, so an install that broke off has none.
    private static bool IsInstalled =>
        File.GetLastWriteTimeUtc(InFolder("node_modules/.package-lock.json")) >= File.GetLastWriteTimeUtc(InFolder("package-lock.json"));

    internal static async Task<string> InstallAsync()
    {
        var node = Need("node");
        using var alone = await OneAtATimeAsync();
        if (IsInstalled)
            return node;

        var outcome = await Command.RunAsync(Need("npm"), Path, "ci", "--loglevel=error");
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in {Path} ended with {outcome.ExitCode}:\n{outcome.Error}");
        return node;
    }

    private static string InFolder(string file) => System.IO.Path.Combine(Path, file);

    private static string Need(string program) => Command.Find(program)
        ?? throw new InvalidOperationException($"'{program}' is missing, and the validators of {Path} need it, 18 or later: 'apt-get install nodejs npm', or https://nodejs.org.");

    /// <summary>Held by whoever installs: two runs of these tests at once must not write the same folder.</summary>
    private static async Task<FileStream> OneAtATimeAsync()
    {
        Directory.CreateDirectory(InFolder("obj"));
        for (var until = DateTime.UtcNow + s_deadline; ; await Task.Delay(100))
        {
            try
            {
                return new FileStream(InFolder("obj/install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                // Another run installs; it will be done soon.
            }
        }
    }
}
