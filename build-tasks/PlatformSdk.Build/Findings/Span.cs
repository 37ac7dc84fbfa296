namespace PlatformSdk.Build.Findings;

/// <summary>A place in a file: lines and columns start at 1, and the end column follows the last character. Line 0 means the whole file.</summary>
internal readonly record struct Span(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The whole file.</summary>
    internal static Span WholeFile(string file) => new(file, 0, 0, 0, 0);

    /// <summary>A point in a file.</summary>
    internal static Span At(string file, int line, int column) => new(file, line, column, line, column);
}
