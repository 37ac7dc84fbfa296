using System.Diagnostics;
using OpenTelemetry;

namespace PlatformSdk.Secrets.Redaction;

/// <summary>Takes secrets out of a span before it is exported: name, status and attributes. Its exceptions are the matter of
/// <see cref="RedactingExceptions"/>; another event cannot be changed once it was added.</summary>
internal sealed class RedactingSpanProcessor(Redactor redactor) : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (!redactor.HasSecrets) return;
        if (redactor.Finds(data.DisplayName)) data.DisplayName = redactor.Redact(data.DisplayName);
        if (redactor.Finds(data.StatusDescription)) data.SetStatus(data.Status, redactor.Redact(data.StatusDescription));

        List<KeyValuePair<string, string>>? found = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            if (tag.Value is string text && redactor.Finds(text)) (found ??= []).Add(new(tag.Key, redactor.Redact(text)));
        }

        if (found is null) return;
        foreach (var (key, text) in found) data.SetTag(key, text);
    }
}
