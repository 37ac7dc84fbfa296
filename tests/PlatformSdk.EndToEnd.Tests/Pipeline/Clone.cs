using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>A developer's clone, beside the bare repository that it pushes to.</summary>
internal sealed class Clone(DeveloperMachine machine, string folder, string remote)
{
    internal string Folder => folder;

    internal string Remote => remote;

    internal async Task InitializeAsync()
    {
        await GitAsync("init", "--quiet", "--initial-branch", "main");
        await GitAsync("config", "user.name", "Dev Eloper");
        await GitAsync("config", "user.email", "dev@example.com");
        await GitAsync("init", "--quiet", "--bare", "--initial-branch", "main", remote);
        await GitAsync("remote", "add", "origin", remote);
    }

    internal async Task<string> GitAsync(params string[] arguments)
    {
        await using var git = machine.Start(folder, new Dictionary<string, string?>(), "git", arguments);
        return (await git.WaitAsync()).ShouldSucceed().Output;
    }

    /// <summary>Everything, as one commit on the branch that is checked out; its hash.</summary>
    internal async Task<string> PushAsync(string message)
    {
        await GitAsync("add", "--all");
        await GitAsync("commit", "--quiet", "--message", message);
        await GitAsync("push", "--quiet", "origin", "HEAD");
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    /// <summary>What GitHub does when a pull request is merged by squashing.</summary>
    internal async Task<string> MergeAsync(string branch)
    {
        await GitAsync("fetch", "--quiet", "origin");
        await GitAsync("merge", "--quiet", "--squash", $"origin/{branch}");
        return await PushAsync((await GitAsync("log", "-1", "--format=%s", $"origin/{branch}")).Trim());
    }

    internal async Task<string> RevertAsync(string commit)
    {
        await GitAsync("revert", "--no-edit", commit);
        await GitAsync("push", "--quiet", "origin", "HEAD");
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    internal async Task<IReadOnlyList<string>> FilesOfAsync(string commit) =>
        (await GitAsync("show", "--format=", "--name-only", commit)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines that a commit removed and added, without those of context.</summary>
    internal async Task<IReadOnlyList<string>> DiffOfAsync(string commit, params string[] files) =>
        [.. (await GitAsync(["show", "--format=", "--unified=0", commit, "--", .. files])).Split('\n')
            .Where(line => line.StartsWith('-') || line.StartsWith('+'))
            .Where(line => !line.StartsWith("---", StringComparison.Ordinal) && !line.StartsWith("+++", StringComparison.Ordinal))];
}
