namespace PlatformSdk.Build.Reporting;

/// <summary>A place in a file of the repository. Line 0 means the whole file.</summary>
internal sealed record ReportPlace(string File, int Line, int Column, int EndLine, int EndColumn);
