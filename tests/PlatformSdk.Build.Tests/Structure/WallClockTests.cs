using System.Text.RegularExpressions;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.Structure;

/// <summary>
/// People and NTP set the wall clock of a running process: nothing that waits, renews or expires may go by it. Who needs the time of day is listed
/// here with the reason. A build has one clock, <c>PlatformToday</c>, so that the same input gives the same findings.
/// </summary>
public sealed partial class WallClockTests
{
    private static readonly Dictionary<string, string> s_mayReadIt = new(StringComparer.Ordinal)
    {
        ["PlatformSdk.Build/Policy/BuildDay.cs"] = "the day of a build without PlatformToday",
        ["PlatformSdk.Build/Tasks/OwnFiles.cs"] = "the age of files that a killed build left",
        ["PlatformSdk.Build/Writing/Turn.cs"] = "how long a build waits for another one",
        ["PlatformSdk/Calls/Replay.cs"] = "Retry-After as a date, where the answer does not say what time it is there",
        ["PlatformSdk/Development/Collecting/CallRecorder.cs"] = "shown on the page",
        ["PlatformSdk/Development/Collecting/LogCollector.cs"] = "shown on the page",
        ["PlatformSdk/Development/Views/PageData.cs"] = "shown on the page",
        ["PlatformSdk/Hosting/SteadyTimeProvider.cs"] = "where time that never steps begins",
        ["PlatformSdk/Management/Operations/InfoPage.cs"] = "shown in the answer",
        ["PlatformSdk/Management/Operations/LevelOverrides.cs"] = "shown in the answer; a timer ends the level",
        ["PlatformSdk/Management/ProbeResponse.cs"] = "the Date header",
        ["PlatformSdk/Telemetry/Logs/JsonLineFormatter.cs"] = "written in the log line",
        ["PlatformSdk/Telemetry/Logs/Laptop/LaptopFormatter.cs"] = "written in the log line",
        ["PlatformSdk.RabbitMq/Publishing/QueuePublisher.cs"] = "the timestamp in the message, and in its id",
        ["PlatformSdk.S3/Bucket.cs"] = "the date in a presigned address, which the server compares with its own",
        ["PlatformSdk.Secrets.AzureKeyVault/KeyVaultFailure.cs"] = "Retry-After as a date, where the answer does not say what time it is there",
        ["PlatformSdk.Secrets.AzureKeyVault/KeyVaultSecretStore.cs"] = "an expiry date, where the answer does not say what time it is there",
        ["PlatformSdk.Secrets.Vault/Http/VaultBody.cs"] = "Retry-After as a date, where the answer does not say what time it is there",
    };

    [Theory]
    [InlineData("sdk")]
    [InlineData("build-tasks")]
    public void Only_what_shows_the_time_or_compares_dates_reads_the_wall_clock(string folder)
    {
        var sdk = Path.Combine(Repository.Root, folder);

        Directory.EnumerateFiles(sdk, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Reads().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(sdk, file).Replace('\\', '/'))
            .Except(s_mayReadIt.Keys, StringComparer.Ordinal)
            .ShouldBeEmpty("measure with TimeProvider.Steady() or a timestamp; list here what is only shown");
    }

    [Theory]
    [InlineData("var now = time.GetUtcNow();")]
    [InlineData("if (DateTime.UtcNow > end)")]
    [InlineData("DateTimeOffset.Now.AddHours(1)")]
    public void A_reading_is_found(string code) => Reads().IsMatch(code).ShouldBeTrue();

    [GeneratedRegex(@"\bGetUtcNow\(\)|\bGetLocalNow\(\)|\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex Reads();
}
