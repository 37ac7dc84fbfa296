namespace PlatformSdk.Build.Findings;

/// <summary>Something that the user should know, at a place he can click on.</summary>
/// <param name="Code">What kind of finding.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">What, and how to mend it.</param>
/// <param name="Counted">How it counts where the platform team or a waiver says otherwise than the code.</param>
internal sealed record Finding(Code Code, Span Span, string Message, Severity? Counted = null)
{
    internal Severity Severity => Counted ?? Code.Severity;

    /// <summary>The text of the build log, which ends with the place where the code is explained.</summary>
    internal string Text => $"{Message} ({Code.HelpLink})";
}
