namespace PlatformSdk.Build.Authoring.Init.Advice;

/// <summary>A manual step.</summary>
/// <param name="File">The file to change.</param>
/// <param name="Line">The line, or 0 for the file as a whole.</param>
/// <param name="Text">What to do.</param>
internal sealed record Step(string File, int Line, string Text);
