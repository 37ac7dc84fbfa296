using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Tests.Running;

/// <summary>The test service as a process of its own.</summary>
internal static class ServiceProcess
{
    private static readonly string s_assembly = typeof(Program).Assembly.Location;

    /// <summary>In Production, on a free port.</summary>
    internal static ChildProcess Start(IEnumerable<KeyValuePair<string, string?>>? variables = null, params string[] arguments)
        => ChildProcess.StartAssembly(s_assembly, [.. arguments, "--urls", "http://127.0.0.1:0"], variables);

    /// <summary>The same, of the assembly or of the native program.</summary>
    internal static Task<ChildProcess> StartAsync(Compilation compilation, IEnumerable<KeyValuePair<string, string?>>? variables = null,
        params string[] arguments)
        => ChildProcess.StartAsync(compilation, s_assembly, [.. arguments, "--urls", "http://127.0.0.1:0"], variables);

    /// <summary>With these arguments and no others.</summary>
    internal static ChildProcess StartWith(IEnumerable<KeyValuePair<string, string?>> variables, params string[] arguments)
        => ChildProcess.StartAssembly(s_assembly, arguments, variables);

    internal static Task<ChildProcess> StartWorkerAsync(Compilation compilation, IEnumerable<KeyValuePair<string, string?>>? variables = null) =>
        ChildProcess.StartAsync(compilation, s_assembly, ["worker"], variables);

    internal static Task<ChildProcess> StartJobAsync(Compilation compilation, string what,
        IEnumerable<KeyValuePair<string, string?>>? variables = null)
        => ChildProcess.StartAsync(compilation, s_assembly, ["job", what], variables);
}
