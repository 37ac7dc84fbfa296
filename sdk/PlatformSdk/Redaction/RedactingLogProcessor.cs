using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Redaction;

/// <summary>Redacts a log record before it is exported: message, values and exception.</summary>
internal sealed class RedactingLogProcessor(Redactor redactor) : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (!redactor.HasSecrets)
            return;
        data.FormattedMessage = redactor.Redact(data.FormattedMessage);
        data.Body = redactor.Redact(data.Body);
        if (data.Attributes is { } attributes && Redacted(attributes) is { } redacted)
            data.Attributes = redacted;
        if (data.Exception is { } exception && redactor.Finds(exception.ToString()))
            RedactException(data, exception);
    }

    // An exporter normally creates these attributes from the exception, whose own text cannot be changed.
    private void RedactException(LogRecord record, Exception exception)
    {
        record.Attributes =
        [
            .. record.Attributes ?? [],
            new("exception.type", exception.GetType().FullName),
            new("exception.message", redactor.Redact(exception.Message)),
            new("exception.stacktrace", redactor.Redact(exception.ToString())),
        ];
        record.Exception = null;
    }

    // A loop by index: nearly every record ends here, and must not allocate.
    private List<KeyValuePair<string, object?>>? Redacted(IReadOnlyList<KeyValuePair<string, object?>> attributes)
    {
        List<KeyValuePair<string, object?>>? all = null;
        for (var i = 0; i < attributes.Count; i++)
        {
            var value = AttributeValues.Redact(redactor, attributes[i].Value);
            if (ReferenceEquals(value, attributes[i].Value))
                continue;
            all ??= [.. attributes];
            all[i] = new(attributes[i].Key, value);
        }
        return all;
    }
}
