using System.Globalization;
using PlatformSdk.EndToEnd.Tests.Machine;
using PlatformSdk.Testing.Http;
using PlatformSdk.Testing.Registry;

namespace PlatformSdk.EndToEnd.Tests.Pipeline;

/// <summary>A container without a runtime: the image's own command in the image's own files.</summary>
internal sealed class RunningImage(RunningProgram program, int port) : IAsyncDisposable
{
    internal string Address => $"http://localhost:{port}/";

    internal static async Task<RunningImage> StartAsync(DeveloperMachine machine, Image image, string folder, int port)
    {
        var configuration = image.Configuration.GetProperty("config");
        string[] command = [.. configuration.GetProperty("Entrypoint").EnumerateArray().Select(word => word.GetString()!)];
        var work = Path.Combine(folder, configuration.GetProperty("WorkingDir").GetString()!.TrimStart('/'));
        var variables = new Dictionary<string, string?>
        {
            ["ASPNETCORE_HTTP_PORTS"] = port.ToString(CultureInfo.InvariantCulture),
            ["Platform__ManagementPort"] = FreePort.Next().ToString(CultureInfo.InvariantCulture),
            ["DOTNET_ENVIRONMENT"] = "Development",
        };
        // A path of the container is one below the folder.
        var program = machine.Start(work, variables, command[0],
            [.. command[1..].Select(word => word.StartsWith('/') ? Path.Combine(folder, word[1..]) : word)]);
        await program.LineAsync("Application started");
        return new RunningImage(program, port);
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
