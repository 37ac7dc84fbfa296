using System.Text;
using PlatformSdk.Testing.Otlp;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Secrets.Tests.Process;

/// <summary>A service that is careless with its secrets in every way, and what reaches the outside.</summary>
public sealed class PrintedSecretsTests
{
    private const string Secret = "sk_live/4eC39Hq+LyjW\"darjtT1&zdp7dc";
    private const string Password = "s3cr3t-päss-word";

    private static async Task<Outcome> TalkAsync(Compilation compilation, params (string, string)[] environment)
    {
        using var folder = new TemporaryFolder();
        folder.Write("stripe-key", Secret + "\n");
        folder.Write("orders-db/username", "orders");
        folder.Write("orders-db/password", Password);
        return await ServiceProcess.RunAsync(compilation,
        [
            ("DOTNET_ENVIRONMENT", "Production"), ("Platform__Secrets__Store", "files"), ("Platform__Secrets__Path", folder.Path),
            ("ConnectionStrings__orders-db", "Host=db;Database=orders"), ("Talk", "true"), ("Logging__LogLevel__Default", "Trace"), .. environment,
        ]);
    }

    private static void ShouldHoldNoSecret(string text)
    {
        foreach (var secret in (string[])[Secret, Password])
        {
            text.ShouldNotContain(secret);
            text.ShouldNotContain(Uri.EscapeDataString(secret));
            text.ShouldNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)).TrimEnd('=')[..^1]);
        }

        text.ShouldNotContain("4eC39Hq");
        text.ShouldNotContain("s3cr3t");
    }

    [Theory]
    [InlineData(Compilation.Managed, "")]
    [InlineData(Compilation.Native, "")]
    [InlineData(Compilation.Managed, "simple")]
    [InlineData(Compilation.Native, "simple")]
    [InlineData(Compilation.Managed, "json")]
    [InlineData(Compilation.Native, "json")]
    [InlineData(Compilation.Managed, "systemd")]
    [InlineData(Compilation.Native, "systemd")]
    [InlineData(Compilation.Managed, "platform-laptop")]
    [InlineData(Compilation.Native, "platform-laptop")]
    public async Task Whatever_the_format_the_console_shows_no_secret_at_any_level(Compilation compilation, string format)
    {
        var service = await TalkAsync(compilation, format.Length == 0 ? ("X", "") : ("Logging__Console__FormatterName", format),
            ("DOTNET_ENVIRONMENT", format == "platform-laptop" ? "Development" : "Production"));

        service.ExitCode.ShouldBe(0);
        service.Output.ShouldContain("the end");
        service.Output.ShouldContain("[redacted]");
        ShouldHoldNoSecret(service.Output);
        ShouldHoldNoSecret(service.Error);
    }

    [Theory]
    [InlineData(Compilation.Managed)]
    [InlineData(Compilation.Native)]
    public async Task Exported_log_records_hold_no_secret(Compilation compilation)
    {
        await using var collector = await OtlpReceiver.StartAsync();

        var service = await TalkAsync(compilation, [.. collector.Variables().Select(variable => (variable.Key, variable.Value ?? ""))]);

        service.ExitCode.ShouldBe(0);
        await Eventually.IsTrueAsync("the last record",
            () => collector.Received.Logs.Any(log => log.ToString().Contains("the end", StringComparison.Ordinal)));
        var records = string.Join('\n', collector.Received.Logs);
        records.ShouldContain("System.InvalidOperationException");
        ShouldHoldNoSecret(records);
    }
}
