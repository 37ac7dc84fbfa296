namespace PlatformSdk.Testing.Processes;

/// <summary>A folder of scripts for Node, with the packages of its lock file installed.</summary>
public sealed class NodeFolder(string path)
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    public string Path => path;

    // npm writes its own copy of the lock file last, so an install that broke off has none.
    private bool IsInstalled =>
        File.GetLastWriteTimeUtc(InFolder("node_modules/.package-lock.json")) >= File.GetLastWriteTimeUtc(InFolder("package-lock.json"));

    /// <summary>Runs a script to its end.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments) => await Command.RunAsync(await InstallAsync(), path, arguments);

    /// <summary>Starts a script that runs beside a test.</summary>
    public async Task<ChildProcess> StartAsync(params string[] arguments) => ChildProcess.Start(await InstallAsync(), arguments, null, path);

    /// <summary>Returns where Node is.</summary>
    private async Task<string> InstallAsync()
    {
        var node = Tool.Node.Require();
        using var alone = await FileLock.TakeAsync(InFolder("obj/install.lock"), s_deadline);
        if (IsInstalled)
            return node;

        var outcome = await Command.RunAsync(Tool.Npm.Require(), path, "ci", "--loglevel=error");
        if (outcome.ExitCode != 0)
            throw new InvalidOperationException($"'npm ci' in {path} ended with {outcome.ExitCode}:\n{outcome.Error}");
        return node;
    }

    private string InFolder(string file) => System.IO.Path.Combine(path, file);
}
