using System.Reflection;
using System.Security.Cryptography;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary><c>tests/conformance</c>, with the packages of its lock file installed.</summary>
internal static class ValidatorFolder
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    internal static string Path { get; } = typeof(ValidatorFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "ConformanceFolder").Value!;

    // npm empties the folder first, so an install that broke off leaves no stamp.
    private static string Stamp => System.IO.Path.Combine(Path, "node_modules", ".installed");

    internal static async Task<string> InstallAsync()
    {
        var node = Need("node");
        using var alone = await OneAtATimeAsync();
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(System.IO.Path.Combine(Path, "package-lock.json"))));
        if (File.Exists(Stamp) && await File.ReadAllTextAsync(Stamp) == wanted)
            return node;

        var outcome = await Command.RunAsync(Need("npm"), Path, "ci", "--loglevel=error");
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in {Path} ended with {outcome.ExitCode}:\n{outcome.Error}");
        await File.WriteAllTextAsync(Stamp, wanted);
        return node;
    }

    private static string Need(string program) => Command.Find(program)
        ?? throw new InvalidOperationException($"'{program}' is missing, and the validators of {Path} need it, 18 or later: 'apt-get install nodejs npm', or https://nodejs.org.");

    /// <summary>Held by whoever installs: two runs of these tests at once must not write the same folder.</summary>
    private static async Task<FileStream> OneAtATimeAsync()
    {
        var file = Directory.CreateDirectory(System.IO.Path.Combine(Path, "obj")).FullName;
        for (var until = DateTime.UtcNow + s_deadline; ; await Task.Delay(100))
        {
            try
            {
                return new FileStream(System.IO.Path.Combine(file, "install.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < until)
            {
                // Another run installs; it will be done soon.
            }
        }
    }
}
