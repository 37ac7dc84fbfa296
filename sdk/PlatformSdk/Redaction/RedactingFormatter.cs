using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace PlatformSdk.Redaction;

/// <summary>Another console format, without secrets.</summary>
internal sealed class RedactingFormatter(ConsoleFormatter inner, Redactor redactor) : ConsoleFormatter(inner.Name)
{
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        using var redacting = new RedactingWriter(textWriter, redactor);
        inner.Write(logEntry, scopeProvider, redacting);
    }
}
