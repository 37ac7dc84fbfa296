namespace PlatformSdk.Contract;

/// <summary>The file that the build writes for the development page, and the names in it.</summary>
internal static class DevelopmentFile
{
    /// <summary>Its name in <c>obj/</c>.</summary>
    internal const string FileName = "platform.development.json";

    /// <summary>Its ending next to the assembly, after the assembly's name. The build's targets use the same one.</summary>
    internal const string Ending = ".platform.json";

    internal const string Tags = "tags";
    internal const string Links = "links";
    internal const string Title = "title";
    internal const string Url = "url";
    internal const string Environments = "environments";
    internal const string Rows = "rows";
    internal const string Services = "services";
    internal const string System = "system";
    internal const string Name = "name";
    internal const string Values = "values";
}
