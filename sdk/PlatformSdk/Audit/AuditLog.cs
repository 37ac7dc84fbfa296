using Microsoft.Extensions.Logging;
using OpenTelemetry;
using PlatformSdk.Contract;
using PlatformSdk.Secrets.Redaction;

namespace PlatformSdk.Audit;

/// <summary>
/// Writes to the logging providers themselves. Levels, filters and sampling belong to the logger factory, which stands before them and is left
/// out: so nothing that is said of logs can silence an audit. The console is one of the providers, hence what a failing export loses is there.
/// </summary>
internal sealed class AuditLog(IEnumerable<ILoggerProvider> providers, ILoggerFactory factory, Redactor redactor) : IAuditLog
{
    private static readonly EventId s_event = new(70, "Audit");

    private readonly Lazy<ILogger[]> _loggers = new(() =>
    {
        // It gives the providers their scopes, and would do so only for the first ordinary logger.
        factory.CreateLogger(AuditAttributes.Category);
        return [.. providers.Select(provider => provider.CreateLogger(AuditAttributes.Category))];
    });

    public void Record(AuditEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Actor, nameof(entry));
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Action, nameof(entry));
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Resource, nameof(entry));
        var record = new AuditRecord(redactor.Redact(entry.Actor), redactor.Redact(entry.Action), redactor.Redact(entry.Resource), entry.Outcome, redactor.Redact(entry.Reason));
        // OpenTelemetry drops what is logged where somebody keeps his own calls out of the telemetry.
        using var heard = SuppressInstrumentationScope.Begin(false);
        List<Exception>? failures = null;
        foreach (var logger in _loggers.Value)
        {
            try
            {
                logger.Log(LogLevel.Information, s_event, record, null, static (record, _) => record.ToString());
            }
#pragma warning disable CA1031 // As the logger factory does: one provider that fails keeps no record from the others.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                (failures ??= []).Add(failure);
            }
        }
        if (failures is not null)
            throw new AggregateException("An audit record could not be written to every logging provider.", failures);
    }
}
