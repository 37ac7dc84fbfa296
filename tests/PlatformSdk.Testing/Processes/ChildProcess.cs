using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PlatformSdk.Testing.Processes;

/// <summary>A program of its own: what only a process shows (signals, exit codes, the console).</summary>
public sealed partial class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ChildProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>What it printed so far, both streams.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public string Output => string.Join('\n', _lines);

    public bool HasExited => _process.HasExited;

    public int Id => _process.Id;

    /// <summary>Starts <c>dotnet</c> with the assembly and nothing of this process's platform settings.</summary>
    public static ChildProcess StartAssembly(string assembly, IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? variables = null)
        => Start("dotnet", [assembly, .. arguments], variables, Path.GetDirectoryName(assembly)!);

    public static ChildProcess Start(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>>? variables,
        string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("OTEL_", StringComparison.Ordinal)
            || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables ?? [])
            start.Environment[name] = value;
        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>The first line of which <paramref name="find"/> makes something; fails when the program ends before.</summary>
    public Task<T> FindAsync<T>(string what, Func<string, T?> find)
        where T : class
        => Eventually.GetAsync(what, () => Lines.Select(find).FirstOrDefault(found => found is not null)
            ?? (HasExited ? throw new InvalidOperationException($"It ended before {what}:\n{Output}") : null));

    /// <summary>Where Kestrel says that it listens.</summary>
    public async Task<Uri> AddressAsync()
    {
        const string mark = "Now listening on: ";
        return new Uri(await FindAsync("it listens", line =>
            line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? line[(at + mark.Length)..].Split('"', ' ')[0] : null));
    }

    public void Signal(PosixSignal signal) => _ = Kill(_process.Id, signal == PosixSignal.SIGTERM ? 15 : 2);

    /// <param name="limit">Default: a minute.</param>
    public async Task<int> ExitCodeAsync(TimeSpan? limit = null)
    {
        using var deadline = new CancellationTokenSource(limit ?? TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _lines.Enqueue(line);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
