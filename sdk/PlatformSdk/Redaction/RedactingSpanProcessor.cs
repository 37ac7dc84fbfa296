using System.Diagnostics;
using OpenTelemetry;

namespace PlatformSdk.Redaction;

/// <summary>
/// Redacts a span before it is exported: name, status, trace state and attributes. <see cref="RedactingExceptions"/> redacts its exceptions. Other
/// events and links cannot be changed once they are added, so a span with a secret in one of them is not exported.
/// </summary>
internal sealed class RedactingSpanProcessor(Redactor redactor) : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (!redactor.HasSecrets)
            return;
        if (redactor.Finds(data.DisplayName))
            data.DisplayName = redactor.Redact(data.DisplayName);
        if (redactor.Finds(data.StatusDescription))
            data.SetStatus(data.Status, redactor.Redact(data.StatusDescription));
        if (redactor.Finds(data.TraceStateString))
            data.TraceStateString = redactor.Redact(data.TraceStateString);

        List<KeyValuePair<string, object?>>? found = null;
        foreach (ref readonly var tag in data.EnumerateTagObjects())
        {
            var value = AttributeValues.Redact(redactor, tag.Value);
            if (!ReferenceEquals(value, tag.Value))
                (found ??= []).Add(new(tag.Key, value));
        }
        foreach (var (key, value) in found ?? [])
            data.SetTag(key, value);
        if (HoldsUnchangeable(data))
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }

    private bool HoldsUnchangeable(Activity data)
    {
        foreach (ref readonly var happened in data.EnumerateEvents())
        {
            if (redactor.Finds(happened.Name) || HoldSecret(happened.EnumerateTagObjects()))
                return true;
        }
        foreach (ref readonly var link in data.EnumerateLinks())
        {
            if (redactor.Finds(link.Context.TraceState) || HoldSecret(link.EnumerateTagObjects()))
                return true;
        }
        return false;
    }

    private bool HoldSecret(Activity.Enumerator<KeyValuePair<string, object?>> tags)
    {
        foreach (ref readonly var tag in tags)
        {
            if (!ReferenceEquals(AttributeValues.Redact(redactor, tag.Value), tag.Value))
                return true;
        }
        return false;
    }
}
