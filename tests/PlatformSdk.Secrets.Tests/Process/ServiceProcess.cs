using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Secrets.Tests.Process;

/// <summary>The test's service in a process of its own: what it printed and how it ended.</summary>
internal static class ServiceProcess
{
    internal static Task<Outcome> RunAsync(params (string Name, string Value)[] environment) => Command.RunAsync(
        "dotnet", AppContext.BaseDirectory,
        [new("ASPNETCORE_URLS", "http://127.0.0.1:0"), new("Platform__Shutdown__Drain", "0s"),
            .. environment.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))],
        TimeSpan.FromMinutes(1), Path.Combine(AppContext.BaseDirectory, "PlatformSdk.Secrets.Tests.Service.dll"));
}
