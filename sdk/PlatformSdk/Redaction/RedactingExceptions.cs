using System.Diagnostics;

namespace PlatformSdk.Redaction;

/// <summary>Redacts exceptions at the moment when they are added to a span: an event of a span cannot be changed later.</summary>
internal sealed class RedactingExceptions : IDisposable
{
    private readonly Redactor _redactor;
    private readonly ActivityListener _listener;

    public RedactingExceptions(Redactor redactor)
    {
        _redactor = redactor;
        // It does not take part in sampling.
        _listener = new ActivityListener { ShouldListenTo = static _ => true, ExceptionRecorder = Record };
    }

    internal void Start() => ActivitySource.AddActivityListener(_listener);

    public void Dispose() => _listener.Dispose();

    private void Record(Activity activity, Exception exception, ref TagList tags)
    {
        var text = exception.ToString();
        if (!_redactor.Finds(text))
            return;
        // The span does not add attributes that are set here.
        tags.Add("exception.message", _redactor.Redact(exception.Message));
        tags.Add("exception.stacktrace", _redactor.Redact(text));
    }
}
