using System.Text;

namespace PlatformSdk.Redaction;

/// <summary>Forwards text without secrets. Formatters write a message in one piece, so a secret is never split.</summary>
internal sealed class RedactingWriter(TextWriter inner, Redactor redactor) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    public override void Write(string? value) => inner.Write(redactor.Redact(value));

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value) => inner.WriteLine(redactor.Redact(value));

    public override void Flush() => inner.Flush();
}
