using System.Collections;
using PlatformSdk.Contract;

namespace PlatformSdk.Audit;

/// <summary>
/// An event in the form that logging providers accept: a sentence, and its parts by name. The names contain dots, which a message template does not
/// allow.
/// </summary>
internal sealed class AuditRecord(string actor, string action, string resource, AuditOutcome outcome, string? reason)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly string _outcome = outcome switch
    {
        AuditOutcome.Success => "success",
        AuditOutcome.Denied => "denied",
        AuditOutcome.Failure => "failure",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "It must be Success, Denied or Failure."),
    };

    public int Count => reason is null ? 4 : 5;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new(AuditAttributes.Actor, actor),
        1 => new(AuditAttributes.Action, action),
        2 => new(AuditAttributes.Resource, resource),
        3 => new(AuditAttributes.Outcome, _outcome),
        4 when reason is not null => new(AuditAttributes.Reason, reason),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"audit: {actor} {action} {resource}: {_outcome}{(reason is null ? "" : $" ({reason})")}";
}
