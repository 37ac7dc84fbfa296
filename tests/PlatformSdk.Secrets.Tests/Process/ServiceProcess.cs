using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Secrets.Tests.Process;

/// <summary>The service with needs in a process of its own: what it printed and how it ended.</summary>
internal static class ServiceProcess
{
    private const string Needs = "needs";

    private static readonly string s_assembly = Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Tests.Service.dll");

    internal static Task<Outcome> RunAsync(params (string Name, string Value)[] environment) => RunAsync(Compilation.Managed, environment);

    internal static async Task<Outcome> RunAsync(Compilation compilation, params (string Name, string Value)[] environment)
    {
        string[] command = compilation == Compilation.Native ? [await NativeService.CompiledAsync(), Needs] : ["dotnet", s_assembly, Needs];
        return await Command.RunAsync(command[0], AppContext.BaseDirectory,
            [new("ASPNETCORE_URLS", "http://127.0.0.1:0"), new("Platform__Shutdown__Drain", "0s"),
                .. environment.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))],
            TimeSpan.FromMinutes(1), command[1..]);
    }
}
