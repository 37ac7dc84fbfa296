using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PlatformSdk.EndToEnd.Tests.Machine;

/// <summary>A program that a test started: its output as it comes, and no process left behind.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _command;
    private readonly Action _ended;
    private readonly StringBuilder _output = new();
    private readonly List<(string Text, TaskCompletionSource<string> Found)> _awaited = [];

    internal RunningProgram(ProcessStartInfo start, Action ended)
    {
        _ended = ended;
        _command = $"{Path.GetFileName(start.FileName)} {string.Join(' ', start.ArgumentList)}";
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output)
                return _output.ToString();
        }
    }

    /// <summary>The first line with this text, or a failure that shows what was said instead.</summary>
    public async Task<string> LineAsync(string text)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_output)
        {
            if (_output.ToString().Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } line)
                return line;
            _awaited.Add((text, found));
        }

        var first = await Task.WhenAny(found.Task, _process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMinutes(5)));
        return first == found.Task ? await found.Task : throw new TimeoutException($"{_command} never said '{text}':\n{Output}");
    }

    public async Task<CommandResult> WaitAsync(TimeSpan deadline)
    {
        using var timeout = new CancellationTokenSource(deadline);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            return new CommandResult(_command, null, Output);
        }

        return new CommandResult(_command, _process.ExitCode, Output);
    }

    /// <summary>SIGTERM, as the kubelet sends it.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _ended();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (_output)
        {
            _output.Append(line).Append('\n');
            foreach (var (text, found) in _awaited)
            {
                if (line.Contains(text, StringComparison.Ordinal))
                    found.TrySetResult(line);
            }
        }
    }
}
