using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Logs;
using PlatformSdk.Contract;
using PlatformSdk.Redaction;
using PlatformSdk.Telemetry.Export;
using PlatformSdk.Telemetry.Logs.Output;

namespace PlatformSdk.Audit;

/// <summary>
/// Writes to the logging providers themselves. Levels, filters and sampling belong to the logger factory, which stands before them and is left
/// out: so nothing that is said of logs can silence an audit. The console is one of the providers, hence what a failing export loses is there.
/// </summary>
internal sealed class AuditLog(IEnumerable<ILoggerProvider> providers, ILoggerFactory factory, Redactor redactor, ConsoleLines console,
    ExportStatus status) : IAuditLog
{
    private static readonly EventId s_event = new(70, "Audit");

    private readonly Lazy<(ILoggerProvider Provider, ILogger Logger)[]> _sinks = new(() =>
    {
        // It gives the providers their scopes, and would do so only for the first ordinary logger.
        factory.CreateLogger(AuditAttributes.Category);
        return [.. providers.Select(provider => (provider, provider.CreateLogger(AuditAttributes.Category)))];
    });

    public void Record(AuditEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Actor, nameof(entry));
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Action, nameof(entry));
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Resource, nameof(entry));
        var record = new AuditRecord(redactor.Redact(entry.Actor), redactor.Redact(entry.Action), redactor.Redact(entry.Resource), entry.Outcome,
            redactor.Redact(entry.Reason));
        // OpenTelemetry drops what is logged where somebody keeps his own calls out of the telemetry.
        using var heard = SuppressInstrumentationScope.Begin(false);
        var (isTaken, isRefused) = (false, false);
        List<Exception>? failures = null;
        foreach (var (provider, logger) in _sinks.Value)
        {
            try
            {
                var took = TryWrite(provider, logger, record);
                isTaken |= took is true;
                isRefused |= took is false;
            }
#pragma warning disable CA1031 // As the logger factory does: one provider that fails keeps no record from the others.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                (failures ??= []).Add(failure);
            }
        }
        if (isRefused && !isTaken)
        {
            status.Drop("audit", "refused", 1);
            throw new IOException(
                "The audit record was refused and is nowhere: standard output is not read and its queue is full, and no collector takes it. Let " +
                "the request fail, or try again later.");
        }
        if (failures is not null)
            throw new AggregateException("An audit record could not be written to every logging provider.", failures);
    }

    /// <summary>Whether the record is taken, or null of a provider that does not tell.</summary>
    private bool? TryWrite(ILoggerProvider provider, ILogger logger, AuditRecord record)
    {
        if (provider is ConsoleLoggerProvider)
            return console.TryRecord(new LogEntry<AuditRecord>(LogLevel.Information, AuditAttributes.Category, s_event, record, null, Format));
        CountedLogProcessor.HasTaken = false;
        logger.Log(LogLevel.Information, s_event, record, null, Format);
        if (provider is OpenTelemetryLoggerProvider)
            return CountedLogProcessor.HasTaken && !status.Fails("logs");
        return IsOfTheFramework(provider) ? null : true;
    }

    /// <summary>A debugger and event listeners, which keep nothing; any other provider that returns without failure has the record.</summary>
    private static bool IsOfTheFramework(ILoggerProvider provider)
        => provider.GetType().Namespace is { } name
            && (name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)
            || name.StartsWith("PlatformSdk.Development", StringComparison.Ordinal));

    private static string Format(AuditRecord record, Exception? exception) => record.ToString();
}
