namespace PlatformSdk.Build.Findings;

/// <summary>A problem or a hint for the user, at a place that an editor can open.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Span">The place in the file.</param>
/// <param name="Message">What is wrong, and how to fix it.</param>
/// <param name="Counted">The severity when the platform team or a waiver overrides that of the code.</param>
internal sealed record Finding(Code Code, Span Span, string Message, Severity? Counted = null)
{
    internal Severity Severity => Counted ?? Code.Severity;

    /// <summary>The text in the build log, ending with the link to the documentation of the code, if there is one.</summary>
    internal string Text => Code.HelpLink.Length == 0 ? Message : $"{Message} ({Code.HelpLink})";
}
