using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CliWrap;

namespace PlatformSdk.Testing.Processes;

/// <summary>A program that runs beside a test: its output as it comes, and no process left behind.</summary>
public sealed partial class ChildProcess : IAsyncDisposable
{
    private static readonly string[] s_foreign = ["OTEL_", "ASPNETCORE_"];

    private readonly CancellationTokenSource _killed = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly CommandTask<CommandResult> _running;

    private ChildProcess(CliWrap.Command command) => _running = command.WithValidation(CommandResultValidation.None)
        .WithStandardOutputPipe(PipeTarget.ToDelegate(_lines.Enqueue)).WithStandardErrorPipe(PipeTarget.ToDelegate(_lines.Enqueue))
        .ExecuteAsync(_killed.Token);

    /// <summary>What it printed so far, both streams.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public string Output => string.Join('\n', _lines);

    public bool HasExited => _running.Task.IsCompleted;

    public int Id => _running.ProcessId;

    /// <summary>Starts <c>dotnet</c> with the assembly and nothing of this process's platform settings.</summary>
    public static ChildProcess StartAssembly(string assembly, IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? variables = null)
        => Start("dotnet", [assembly, .. arguments], variables, Path.GetDirectoryName(assembly)!);

    /// <summary>Starts the test service: its assembly, or the native program that it was compiled to.</summary>
    public static async Task<ChildProcess> StartAsync(Compilation compilation, string assembly, IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string?>>? variables = null)
    {
        if (compilation == Compilation.Managed)
            return StartAssembly(assembly, arguments, variables);
        var program = await NativeService.CompiledAsync();
        return Start(program, arguments, variables, Path.GetDirectoryName(program)!);
    }

    public static ChildProcess Start(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>>? variables,
        string folder)
    {
        var all = Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => s_foreign.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            .ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in variables ?? [])
            all[name] = value;
        return new ChildProcess(Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(folder).WithEnvironmentVariables(all));
    }

    /// <summary>The first line of which <paramref name="find"/> makes something; fails when the program ends before.</summary>
    public Task<T> FindAsync<T>(string what, Func<string, T?> find, TimeSpan? limit = null)
        where T : class
        => Eventually.GetAsync(what, () => Lines.Select(find).FirstOrDefault(found => found is not null)
            ?? (HasExited ? throw new InvalidOperationException($"It ended before {what}:\n{Output}") : null), limit);

    /// <summary>Where Kestrel says that it listens.</summary>
    public async Task<Uri> AddressAsync()
    {
        const string mark = "Now listening on: ";
        return new Uri(await FindAsync("it listens", line =>
            line.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? line[(at + mark.Length)..].Split('"', ' ')[0] : null));
    }

    /// <summary>
    /// A client of it that begins no trace: services in the process of the tests hear every client there, and a trace that one of them does not
    /// record is not recorded here either.
    /// </summary>
    public async Task<HttpClient> ClientAsync()
        => new(new SocketsHttpHandler { ActivityHeadersPropagator = null }) { BaseAddress = await AddressAsync() };

    public void Signal(PosixSignal signal) => _ = Kill(Id, signal == PosixSignal.SIGTERM ? 15 : 2);

    /// <param name="limit">Default: five minutes.</param>
    public async Task<int> ExitCodeAsync(TimeSpan? limit = null) => (await _running.Task.WaitAsync(limit ?? TimeSpan.FromMinutes(5))).ExitCode;

    /// <summary>Kills it, with what it has started.</summary>
    public async ValueTask DisposeAsync()
    {
        await _killed.CancelAsync();
        await ((Task)_running.Task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _killed.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
