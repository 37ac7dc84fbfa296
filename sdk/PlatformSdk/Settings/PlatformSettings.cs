using PlatformSdk.Contract;

namespace PlatformSdk.Settings;

/// <summary>All keys of the section <c>Platform</c>.</summary>
internal static class PlatformSettings
{
    internal static void Read(SettingsReader settings, PlatformOptions options)
    {
        settings.Whole("ManagementPort", value => options.ManagementPort = value);
        settings.Section("Shutdown", shutdown => shutdown.Duration("Drain", value => options.Shutdown.Drain = value));
        settings.Section("Health", health =>
        {
            health.Duration("Period", value => options.Health.Period = value);
            health.Duration("Timeout", value => options.Health.Timeout = value);
        });
        settings.Section("Telemetry", telemetry =>
        {
            telemetry.Choice<LogDestination>("Logs", value => options.Telemetry.Logs = value);
            telemetry.Duration("FlushTimeout", value => options.Telemetry.FlushTimeout = value);
        });
        settings.Section("Web", web =>
        {
            web.Texts("KnownProxies", value => options.Web.KnownProxies = value);
            web.Whole("GrpcPort", value => options.Web.GrpcPort = value);
            web.Flag("SecurityHeaders", value => options.Web.SecurityHeaders = value);
            web.Duration("RequestTimeout", value => options.Web.RequestTimeout = value);
            web.Section("RateLimit", limit =>
            {
                limit.Whole("Requests", value => options.Web.RateLimit.Requests = value);
                limit.Duration("Window", value => options.Web.RateLimit.Window = value);
            });
        });
        // Validated here; the package of each data store reads these.
        settings.Choice<ProgramRun>(MigrationSettings.RunName, _ => { });
        settings.Section(MigrationSettings.Section, migrations =>
        {
            migrations.Duration(MigrationSettings.DeadlineName, _ => { });
            migrations.Text(MigrationSettings.FolderName, _ => { });
        });
        settings.Section(NeedSettings.Section, needs => needs.Choice<DataStoreTls>(NeedSettings.TlsName, _ => { }));
        settings.Section("HttpClient", calls =>
        {
            ReadCalls(calls, change => change(options.HttpClient));
            calls.Each("Clients", (client, one) => ReadCalls(one, change => options.HttpClient.For(client, change)));
        });
    }

    private static void ReadCalls(SettingsReader calls, Action<Action<HttpCallOptions>> apply)
    {
        calls.Flag("Enabled", value => apply(call => call.Enabled = value));
        calls.Duration("TotalTimeout", value => apply(call => call.TotalTimeout = value));
        calls.Duration("TryTimeout", value => apply(call => call.TryTimeout = value));
        calls.Whole("Retries", value => apply(call => call.Retries = value));
        calls.Duration("RetryDelay", value => apply(call => call.RetryDelay = value));
        calls.Number("CircuitFailureRatio", value => apply(call => call.CircuitFailureRatio = value));
        calls.Whole("CircuitMinimum", value => apply(call => call.CircuitMinimum = value));
        calls.Duration("CircuitWindow", value => apply(call => call.CircuitWindow = value));
        calls.Duration("CircuitBreak", value => apply(call => call.CircuitBreak = value));
    }
}
