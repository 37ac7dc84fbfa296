namespace PlatformSdk.Build.Yaml;

/// <summary>The style of a scalar, which determines its type.</summary>
internal enum ScalarStyle
{
    /// <summary>Unquoted: a number, a flag or null if it looks like one.</summary>
    Plain,

    /// <summary>Generated text: quoted only if a reader would read a different type.</summary>
    Text,

    /// <summary>User text: always quoted, so that the form of the file does not depend on it.</summary>
    Quoted,

    /// <summary>Generated text on several lines (<c>|</c>), such as a query or an embedded file. It has no characters that need an escape.</summary>
    Literal,
}
