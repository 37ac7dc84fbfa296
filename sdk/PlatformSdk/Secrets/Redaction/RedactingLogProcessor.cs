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

    private bool IsSecret(KeyValuePair<string, object?> attribute) => redactor.Finds(Text(attribute.Value));

    private KeyValuePair<string, object?> Redacted(KeyValuePair<string, object?> attribute) =>
        IsSecret(attribute) ? new(attribute.Key, redactor.Redact(Text(attribute.Value))) : attribute;

    // What a number or a date looks like cannot be a secret; what another object looks like, only its text can say.
    private static string? Text(object? value) => value is null or ValueType ? null : value as string ?? value.ToString();
}
