using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace PlatformSdk.Telemetry.Logs.Laptop;

/// <summary>Whether the console shows colors, and which. Only codes that the framework's writer for old Windows consoles supports or drops.</summary>
internal static class Colors
{
    internal const string Reset = "\e[39m\e[22m";
    internal const string Dim = "\e[90m";

    /// <summary>
    /// Checks the option first, then the conventions: <c>NO_COLOR</c> (no-color.org), a terminal, and .NET's variable for redirected output that
    /// supports colors.
    /// </summary>
    internal static bool AreShown(LoggerColorBehavior behavior, bool isRedirected, Func<string, string?> variable) => behavior switch
    {
        LoggerColorBehavior.Enabled => true,
        LoggerColorBehavior.Disabled => false,
        _ when variable("NO_COLOR") is { Length: > 0 } => false,
        _ when isRedirected => variable("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION") is { } allowed
            && (allowed == "1" || allowed.Equals("true", StringComparison.OrdinalIgnoreCase)),
        _ => variable("TERM") != "dumb",
    };

    internal static string ForLevel(LogLevel level) => level switch
    {
        LogLevel.Critical => "\e[1m\e[31m",
        LogLevel.Error => "\e[31m",
        LogLevel.Warning => "\e[33m",
        LogLevel.Information => "\e[32m",
        _ => Dim,
    };
}
