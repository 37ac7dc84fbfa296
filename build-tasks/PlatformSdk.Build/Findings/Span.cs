namespace PlatformSdk.Build.Findings;

/// <summary>
/// A place in a file: lines and columns count from 1; the end column is the one after the last character. Line 0 is the whole file.
/// </summary>
internal readonly record struct Span(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A file as a whole.</summary>
    internal static Span Of(string file) => new(file, 0, 0, 0, 0);

    /// <summary>A point in a file.</summary>
    internal static Span At(string file, int line, int column) => new(file, line, column, line, column);
}
