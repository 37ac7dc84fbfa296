namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A command that builds, and what the tests add to it.</summary>
internal static class BuildCommand
{
    private static readonly string[] s_builds = ["build", "msbuild", "pack", "publish", "restore"];

    /// <summary>The answer is in the output only: a command whose server loses it would have to be run again.</summary>
    internal static bool IsQuestion(string[] arguments) =>
        Array.Exists(arguments, argument => argument.StartsWith("-get", StringComparison.Ordinal));

    /// <param name="arguments">Those of any command; one that builds no project, like a program of one file, keeps them.</param>
    /// <param name="log">Where the server writes what it says, whether the command hears it or not.</param>
    internal static string[] With(string[] arguments, string log)
    {
        if (!s_builds.Contains(arguments[0]) || IsQuestion(arguments)
            || Array.Exists(arguments, argument => argument.EndsWith(".cs", StringComparison.Ordinal)))
            return arguments;
        var verbosity = Array.FindLast(arguments, argument => argument.StartsWith("-v:", StringComparison.Ordinal))?[3..] ?? "minimal";
        // The tests themselves run in parallel: a second node would do the same work again before it helps.
        string[] nodes = Array.Exists(arguments, argument => argument.StartsWith("-m", StringComparison.Ordinal)) ? [] : ["-m:1"];
        return [.. arguments, .. nodes, $"-flp9:LogFile={log};Verbosity={verbosity};Summary"];
    }
}
