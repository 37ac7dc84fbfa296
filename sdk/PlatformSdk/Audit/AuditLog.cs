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
/// Writes directly to the logging providers. Levels, filters and sampling belong to the logger factory, which is bypassed, so no log setting can
/// silence an audit. The console is one of the providers, so it has the records that a failing export loses.
/// </summary>
internal sealed class AuditLog(IEnumerable<ILoggerProvider> providers, ILoggerFactory factory, Redactor redactor, ConsoleLines console,
    ExportStatus status) : IAuditLog
{
    private static readonly EventId s_event = new(70, "Audit");

    private readonly Lazy<(ILoggerProvider Provider, ILogger Logger)[]> _sinks = new(() =>
    {
        // This call sets the scopes of the providers, which would otherwise happen only for the first ordinary logger.
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
        // OpenTelemetry drops log records inside a scope that suppresses instrumentation.
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
                "The audit record was not stored: the queue for standard output is full because nothing reads it, and no collector accepted the " +
                "record. Let the request fail, or try again later.");
        }
        if (failures is not null)
            throw new AggregateException("An audit record could not be written to every logging provider.", failures);
    }

    /// <summary>Whether the provider accepted the record, or null if it does not report that.</summary>
    private bool? TryWrite(ILoggerProvider provider, ILogger logger, AuditRecord record)
    {
        if (provider is ConsoleLoggerProvider)
            return console.TryRecord(new LogEntry<AuditRecord>(LogLevel.Information, AuditAttributes.Category, s_event, record, null, Format));
        CountedLogProcessor.HasTaken = false;
        logger.Log(LogLevel.Information, s_event, record, null, Format);
        if (provider is OpenTelemetryLoggerProvider)
            return CountedLogProcessor.HasTaken && !status.IsFailing("logs");
        return IsOfTheFramework(provider) ? null : true;
    }

    /// <summary>Debuggers and event listeners, which store nothing. Any other provider that returns without an exception has the record.</summary>
    private static bool IsOfTheFramework(ILoggerProvider provider)
        => provider.GetType().Namespace is { } name
            && (name.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal)
            || name.StartsWith("PlatformSdk.Development", StringComparison.Ordinal));

    private static string Format(AuditRecord record, Exception? exception) => record.ToString();
}
