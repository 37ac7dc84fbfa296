namespace PlatformSdk.Monitoring.Tests.Rules.Support;

/// <summary>Prometheus' own judge of rules.</summary>
internal static class Promtool
{
    private static string Program => Command.Find("promtool")
        ?? throw new InvalidOperationException("promtool is missing, and these tests need it: 'apt-get install prometheus', or https://prometheus.io/download.");

    /// <summary>Fails with what promtool says.</summary>
    internal static async Task RunAsync(string rules, string? tests, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("platform-promtool-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "rules.yaml"), rules, TestContext.Current.CancellationToken);
            if (tests is not null)
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "tests.yaml"), tests, TestContext.Current.CancellationToken);
            var outcome = await Command.RunAsync(Program, folder.FullName, arguments);
            outcome.ExitCode.ShouldBe(0, $"{outcome.Output}\n{outcome.Error}\n{tests}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
