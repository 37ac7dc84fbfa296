namespace PlatformSdk.Settings;

/// <summary>Every key of the section <c>Platform</c>, once.</summary>
internal static class PlatformSettings
{
    internal static void Read(SettingsReader settings, PlatformOptions options)
    {
        settings.Number<int>("ManagementPort", value => options.ManagementPort = value);
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
    }
}
