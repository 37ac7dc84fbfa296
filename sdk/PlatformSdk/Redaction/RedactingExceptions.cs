using System.Diagnostics;

namespace PlatformSdk.Redaction;

/// <summary>
/// Takes secrets out of the exceptions that anybody puts onto a span, at the moment when he does: an event of a span cannot be changed later.
/// </summary>
internal sealed class RedactingExceptions : IDisposable
{
    private readonly Redactor _redactor;
    private readonly ActivityListener _listener;

    public RedactingExceptions(Redactor redactor)
    {
        _redactor = redactor;
        // It has no say in what is sampled.
        _listener = new ActivityListener { ShouldListenTo = static _ => true, ExceptionRecorder = Record };
    }

    internal void Start() => ActivitySource.AddActivityListener(_listener);

    public void Dispose() => _listener.Dispose();

    private void Record(Activity activity, Exception exception, ref TagList tags)
    {
        var text = exception.ToString();
        if (!_redactor.Finds(text))
            return;
        // What is said here is not said again by the span.
        tags.Add("exception.message", _redactor.Redact(exception.Message));
        tags.Add("exception.stacktrace", _redactor.Redact(text));
    }
}
