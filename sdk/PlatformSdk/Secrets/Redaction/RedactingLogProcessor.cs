using OpenTelemetry;
using OpenTelemetry.Logs;

namespace PlatformSdk.Secrets.Redaction;

/// <summary>Takes secrets out of a log record before it is exported: message, values and exception.</summary>
internal sealed class RedactingLogProcessor(Redactor redactor) : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (!redactor.HasSecrets) return;
        data.FormattedMessage = redactor.Redact(data.FormattedMessage);
        data.Body = redactor.Redact(data.Body);
        if (data.Attributes is { } attributes && HoldSecret(attributes)) data.Attributes = [.. attributes.Select(Redacted)];
        if (data.Exception is { } exception && redactor.Finds(exception.ToString())) RedactException(data, exception);
    }

    // An exporter makes these attributes of the exception by itself; an exception's own text cannot be changed.
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

    // A loop by index: nearly every record ends here, and should leave no garbage.
    private bool HoldSecret(IReadOnlyList<KeyValuePair<string, object?>> attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (IsSecret(attributes[i])) return true;
        }

        return false;
    }

    private bool IsSecret(KeyValuePair<string, object?> attribute) => AttributeValues.Find(redactor, attribute.Value);

    private KeyValuePair<string, object?> Redacted(KeyValuePair<string, object?> attribute) => new(attribute.Key, AttributeValues.Redact(redactor, attribute.Value));
}
