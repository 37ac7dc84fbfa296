using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>Prometheus' own judge of rules.</summary>
internal static class Promtool
{
    /// <summary>Fails with what promtool says.</summary>
    internal static async Task RunAsync(string rules, string? tests, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("platform-promtool-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rules.yaml"), rules, TestContext.Current.CancellationToken);
            if (tests is not null)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "tests.yaml"), tests, TestContext.Current.CancellationToken);
            var outcome = await Command.RunAsync(Tool.Promtool.Require(), folder.FullName, arguments);
            outcome.ExitCode.ShouldBe(0, $"{outcome.Output}\n{outcome.Error}\n{tests}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
