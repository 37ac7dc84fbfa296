using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>The process that runs the rules. It gets no variables of the build: a build server keeps secrets in them.</summary>
internal sealed class PolicyProcess : IDisposable
{
    /// <summary>Enough for the largest service, and little enough that a rule without end does not take the machine's memory.</summary>
    private const long MostMemory = 256L * 1024 * 1024;

    /// <summary>What a runtime that cannot start needs to say why.</summary>
    private const int MostErrorText = 4096;

    /// <summary>What is left after the last rule.</summary>
    private static readonly TimeSpan s_end = TimeSpan.FromSeconds(10);

    /// <summary>What is in a pipe when the process has ended is read at once.</summary>
    private static readonly TimeSpan s_streams = TimeSpan.FromSeconds(2);

    private static readonly string[] s_kept =
    [
        "PATH", "HOME", "USERPROFILE", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_ROLL_FORWARD",
    ];

    private readonly Process _process;
    private readonly BlockingCollection<string> _lines = [];
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource _errorsEnded = new();

    private PolicyProcess(Process process) => _process = process;

    internal static PolicyProcess Start(string program, string folder, byte[] request)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet",
            ["exec", program])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => !s_kept.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_GCHeapHardLimit"] = MostMemory.ToString("X", CultureInfo.InvariantCulture);
        var started = new PolicyProcess(Process.Start(start)!);
        started.Connect(request);
        return started;
    }

    /// <summary>The next line; null when the process has ended, and no line when it has taken too long.</summary>
    internal (bool InTime, string? Line) Next(TimeSpan deadline) =>
        _lines.TryTake(out var line, deadline) ? (true, line) : (_lines.IsCompleted, null);

    /// <summary>
    /// The exit code and what the process wrote to standard error. A program that a rule has started may outlive it and hold its streams: so nothing
    /// here waits for their end alone.
    /// </summary>
    internal (int Code, string Errors) End()
    {
        if (!_process.WaitForExit(s_end))
            Kill();
        _errorsEnded.Task.Wait(s_streams);
        lock (_errors)
            return (_process.ExitCode, _errors.ToString());
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(s_end);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or one that it has started.
        }
    }

    private void Connect(byte[] request)
    {
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginErrorReadLine();
        new Thread(() => PolicyLines.Read(_process.StandardOutput, _lines)) { IsBackground = true }.Start();
        // A process that ends at once has closed its end.
        try
        {
            _process.StandardInput.BaseStream.Write(request);
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
        }
    }

    private void Keep(string? line)
    {
        if (line is null)
        {
            _errorsEnded.TrySetResult();
            return;
        }

        lock (_errors)
        {
            if (_errors.Length < MostErrorText)
                _errors.Append(line).Append('\n');
        }
    }
}
