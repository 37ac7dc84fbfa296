using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>git, as somebody who has no settings of their own.</summary>
internal static class Git
{
    internal static void Run(string folder, params string[] arguments)
    {
        Directory.CreateDirectory(folder);
        string[] settings = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"];
        var outcome = Command.RunAsync(Tool.Git.Require(), folder, [.. settings, .. arguments]).GetAwaiter().GetResult();
        outcome.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {outcome.Error}");
    }

    /// <summary>A clone with one commit, so that it can be a worktree's or a submodule's origin.</summary>
    internal static void Init(string folder)
    {
        Run(folder, "init", "-q");
        Run(folder, "commit", "-q", "--allow-empty", "-m", "First");
    }
}
