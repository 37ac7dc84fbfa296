namespace PlatformSdk.Contract;

/// <summary>The file that a build leaves for the development page, and the names in it: the build writes it, the page reads it.</summary>
internal static class DevelopmentFile
{
    /// <summary>As it is called in <c>obj/</c>.</summary>
    internal const string FileName = "platform.development.json";

    /// <summary>After the assembly's name, beside the assembly. The build's targets say the same.</summary>
    internal const string Ending = ".platform.json";

    internal const string Tags = "tags";
    internal const string Links = "links";
    internal const string Title = "title";
    internal const string Url = "url";
    internal const string Environments = "environments";
    internal const string Rows = "rows";
    internal const string Name = "name";
    internal const string Values = "values";
}
