using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Win32.SafeHandles;
using PlatformSdk.Telemetry.Export;

namespace PlatformSdk.Telemetry.Logs.Output;

/// <summary>The two output streams of the process, each behind a queue.</summary>
internal sealed class ConsoleLines : IDisposable
{
    private const int StandardError = 2;
    private static readonly TimeSpan s_lastResort = TimeSpan.FromSeconds(0.5);

    private readonly IServiceProvider _services;
    public ConsoleLines(IServiceProvider services, ExportStatus status)
    {
        _services = services;
        Out = new LineQueue(Console.Out, new LineReports(services, status, "standard output"));
        Error = new LineQueue(Console.Error, new LineReports(services, status, "standard error"));
    }

    internal LineQueue Out { get; }

    internal LineQueue Error { get; }

    /// <summary>Writes an entry in the console's format. Returns false, and writes nothing, if there is no room.</summary>
    internal bool TryRecord<T>(in LogEntry<T> entry)
    {
        var options = Get<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue;
        var formatters = Get<IEnumerable<ConsoleFormatter>>();
        var formatter = formatters.FirstOrDefault(one => string.Equals(one.Name, options.FormatterName, StringComparison.OrdinalIgnoreCase))
            ?? formatters.First(one => one.Name == ConsoleFormatterNames.Simple);
        using var text = new StringWriter();
        formatter.Write(entry, (IExternalScopeProvider?)_services.GetService(typeof(IExternalScopeProvider)), text);
        return (entry.LogLevel >= options.LogToStandardErrorThreshold ? Error : Out).TryAdd(text.ToString(), isAudit: true);
    }

    public void Dispose()
    {
        var unwritten = Out.End();
        Error.End();
        if (unwritten.Count == 0)
            return;
        // With a time limit, because this stream may not be read either.
        var last = new Thread(() => WriteToError(unwritten)) { IsBackground = true, Name = "Platform last audit records" };
        last.Start();
        last.Join(s_lastResort);
    }

    /// <summary>Bypasses <see cref="Console"/>, which has one lock for both streams: a writer that hangs in the other one holds it.</summary>
    private static void WriteToError(IReadOnlyList<string> records)
    {
        try
        {
            using var error = OperatingSystem.IsWindows() ? Console.OpenStandardError()
                : new FileStream(new SafeFileHandle(StandardError, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            using var text = new StreamWriter(error);
            text.WriteLine($"{records.Count} audit records could not be written to standard output because nothing reads it. They follow:");
            foreach (var record in records)
                text.Write(record);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // This stream is closed or full too, so the records are lost.
        }
    }

    private T Get<T>() => (T)_services.GetService(typeof(T))!;
}
