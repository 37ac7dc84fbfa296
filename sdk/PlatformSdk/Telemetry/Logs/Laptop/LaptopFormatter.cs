using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using PlatformSdk.Shutdown;

namespace PlatformSdk.Telemetry.Logs.Laptop;

/// <summary>
/// Writes a line for a developer: time, level, class name, message and trace id. It uses the options of the framework's simple format
/// (<c>Logging:Console:FormatterOptions</c>).
/// </summary>
internal sealed class LaptopFormatter : ConsoleFormatter, IDisposable
{
    internal const string FormatterName = "platform-laptop";

    /// <summary>The width of the category: most class names fit, and messages are aligned.</summary>
    private const int CategoryWidth = 20;

    private const int ShortTraceId = 8;

    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    // Below its message, and not so far to the right that a path would wrap.
    private const string Indent = "      ";

    private readonly IDisposable? _changes;
    private SimpleConsoleFormatterOptions _options;
    private bool _colors;

    public LaptopFormatter(IOptionsMonitor<SimpleConsoleFormatterOptions> options)
        : base(FormatterName)
    {
        Take(options.CurrentValue);
        _changes = options.OnChange(Take);
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // On a laptop the last line of the process explains this failure. Elsewhere the log keeps the exception.
        if (logEntry is { Category: HostCategory, Exception: IOException } && PortInUse.Explain(logEntry.Exception) is not null)
            return;
        var text = new StringBuilder();
        var now = _options.UseUtcTimestamp ? DateTimeOffset.UtcNow : DateTimeOffset.Now;
        Colored(text, Colors.Dim, now.ToString(_options.TimestampFormat ?? "HH:mm:ss.fff ", CultureInfo.InvariantCulture));
        Colored(text, Colors.ForLevel(logEntry.LogLevel), Level(logEntry.LogLevel)).Append(' ');
        Colored(text, Colors.Dim, ShortCategory(logEntry.Category).PadRight(CategoryWidth)).Append(' ');
        // Values from clients are indented, so they cannot look like a separate line.
        text.Append(Printable(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
            Colored(text.Append("  "), Colors.Dim, activity.TraceId.ToHexString()[..ShortTraceId]);
        text.AppendLine();
        if (_options.IncludeScopes)
        {
            scopeProvider?.ForEachScope((scope, lines) => Colored(lines, Colors.Dim, $"{Indent}=> {Printable(scope?.ToString() ?? "")}").AppendLine(),
                text);
        }
        if (logEntry.Exception is { } exception)
        {
            foreach (var line in ReadableException.Lines(exception))
                Colored(text, line.IsFrame ? Colors.Dim : "", Indent + line.Text).AppendLine();
        }
        // In one piece, so that a secret is never split.
        textWriter.Write(text.ToString());
    }

    public void Dispose() => _changes?.Dispose();

    private static string ShortCategory(string category)
    {
        // For a generic class, the name without its type arguments.
        var name = category.Split('<', '`', '[')[0];
        var last = name[(name.LastIndexOfAny(['.', '+']) + 1)..];
        return last.Length <= CategoryWidth ? last : $"{last[..(CategoryWidth - 1)]}…";
    }

    /// <summary>Replaces control characters, which would move the cursor or start a line; indents the lines after a line break.</summary>
    private static string Printable(string message)
    {
        if (message.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && !message.Contains('\x7f', StringComparison.Ordinal))
            return message;
        var text = new StringBuilder(message.Length + 32);
        foreach (var letter in message.ReplaceLineEndings("\n").TrimEnd('\n'))
        {
            if (letter == '\n')
                text.AppendLine().Append(Indent);
            else
                text.Append(char.IsControl(letter) && letter != '\t' ? '�' : letter);
        }
        return text.ToString();
    }

    [MemberNotNull(nameof(_options))]
    private void Take(SimpleConsoleFormatterOptions options)
    {
        _options = options;
        _colors = Colors.AreShown(options.ColorBehavior, Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
    }

    private StringBuilder Colored(StringBuilder text, string color, string value)
        => _colors && color.Length > 0 ? text.Append(color).Append(value).Append(Colors.Reset) : text.Append(value);

    private static string Level(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
