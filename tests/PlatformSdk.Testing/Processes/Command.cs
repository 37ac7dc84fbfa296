using CliWrap;
using CliWrap.Buffered;

namespace PlatformSdk.Testing.Processes;

/// <summary>A program that is run to its end.</summary>
public static class Command
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(5);

    public static Task<Outcome> RunAsync(string program, string folder, params string[] arguments) =>
        RunAsync(program, folder, [], s_deadline, arguments);

    /// <param name="program">A name on the PATH, or a path.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">What is set beside the variables of this process; null takes one away.</param>
    /// <param name="deadline">When it is killed, with what it has started.</param>
    /// <param name="arguments">As they are: nothing splits them.</param>
    public static async Task<Outcome> RunAsync(string program, string folder, IEnumerable<KeyValuePair<string, string?>> variables, TimeSpan deadline,
        params string[] arguments)
    {
        using var killed = new CancellationTokenSource(deadline);
        try
        {
            var result = await Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(folder).WithEnvironmentVariables(LastOfEach(variables))
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(killed.Token);
            return new Outcome(result.ExitCode, result.StandardOutput, result.StandardError);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end within {deadline.TotalMinutes} minutes.");
        }
    }

    private static Dictionary<string, string?> LastOfEach(IEnumerable<KeyValuePair<string, string?>> variables) =>
        variables.GroupBy(variable => variable.Key).ToDictionary(same => same.Key, same => same.Last().Value);
}

/// <summary>What a program printed, and how it ended.</summary>
public sealed record Outcome(int ExitCode, string Output, string Error);
