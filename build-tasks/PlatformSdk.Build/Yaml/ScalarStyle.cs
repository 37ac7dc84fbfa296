namespace PlatformSdk.Build.Yaml;

/// <summary>How a scalar is written, and so what it means.</summary>
internal enum ScalarStyle
{
    /// <summary>As it stands: a number, a flag or null where it looks like one.</summary>
    Plain,

    /// <summary>A text of ours: quoted only where a reader would take it for something else.</summary>
    Text,

    /// <summary>A text of the user's: always quoted, so that the shape of the file does not depend on what he wrote.</summary>
    Quoted,

    /// <summary>
    /// A text of ours of several lines, each on a line of its own (<c>|</c>): a query, a file within a file. It has no character that would need an
    /// escape.
    /// </summary>
    Literal,
}
