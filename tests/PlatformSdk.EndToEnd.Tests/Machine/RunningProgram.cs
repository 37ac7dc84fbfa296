using System.Runtime.InteropServices;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A program that a test started on the developer's machine.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(15);

    private readonly ChildProcess _process;
    private readonly string _command;
    private readonly Action _ended;

    internal RunningProgram(ChildProcess process, string command, Action ended) => (_process, _command, _ended) = (process, command, ended);

    public string Output => _process.Output;

    /// <summary>The first line with this text, or a failure that shows what was said instead.</summary>
    public async Task<string> LineAsync(string text)
    {
        try
        {
            return await _process.FindAsync($"{_command} said '{text}'",
                line => line.Contains(text, StringComparison.Ordinal) ? line : null, s_deadline);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{_command} never said '{text}':\n{Output}");
        }
    }

    /// <param name="deadline">Default: longer than all that a test starts takes on a slow machine.</param>
    public async Task<CommandResult> WaitAsync(TimeSpan? deadline = null)
    {
        try
        {
            return new CommandResult(_command, await _process.ExitCodeAsync(deadline ?? s_deadline), Output);
        }
        catch (TimeoutException)
        {
            return new CommandResult(_command, null, Output);
        }
    }

    /// <summary>SIGTERM, as the kubelet sends it.</summary>
    public void Terminate() => _process.Signal(PosixSignal.SIGTERM);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _ended();
    }
}
