using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Evaluation;

/// <summary>git, as somebody who has no settings of their own.</summary>
internal static class Git
{
    internal static string Run(string folder, params string[] arguments) => Run(folder, [], arguments);

    /// <summary>A command that makes a commit: when it is committed, and when it was written, as <c>2026-03-02 08:00</c> in UTC.</summary>
    internal static void At(string folder, string time, string? authored, params string[] arguments) => Run(folder,
        [new("GIT_COMMITTER_DATE", $"{time}:00 +0000"), new("GIT_AUTHOR_DATE", $"{authored ?? time}:00 +0000")], arguments);

    /// <summary>A clone with one commit, so that it can be a worktree's or a submodule's origin.</summary>
    internal static void Init(string folder)
    {
        Run(folder, "init", "-q");
        Run(folder, "commit", "-q", "--allow-empty", "-m", "First");
    }

    private static string Run(string folder, IReadOnlyList<KeyValuePair<string, string?>> variables, params string[] arguments)
    {
        Directory.CreateDirectory(folder);
        string[] settings = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"];
        var outcome = Command.RunAsync(Tool.Git.Require(), folder, variables, TimeSpan.FromMinutes(5), [.. settings, .. arguments])
            .GetAwaiter().GetResult();
        outcome.ExitCode.ShouldBe(0, $"git {string.Join(' ', arguments)}: {outcome.Error}");
        return outcome.Output;
    }
}
