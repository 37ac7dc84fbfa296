namespace PlatformSdk.Build.Description.Findings;

/// <summary>Something that the user should know, at a place he can click on.</summary>
internal sealed record Finding(Code Code, Span Span, string Message)
{
    internal Severity Severity => Code.Severity;

    /// <summary>The text of the build log, which ends with the place where the code is explained.</summary>
    internal string Text => $"{Message} ({Code.HelpLink})";
}
