using System.Buffers;

namespace PlatformSdk.Development.Access;

/// <summary>The paths of the page. The app keeps all other paths below <c>/platform</c>.</summary>
internal static class PagePaths
{
    internal const string Overview = "/platform";
    internal const string Traces = Overview + "/traces";
    internal const string Logs = Overview + "/logs";
    internal const string Calls = Overview + "/calls";
    internal const string Metrics = $"{Overview}/metrics";
    internal const string Work = Overview + "/work";
    internal const string Configuration = Overview + "/configuration";
    internal const string Environments = Overview + "/environments";

    private const int LengthOfATraceId = 32;
    private static readonly SearchValues<char> s_hex = SearchValues.Create("0123456789abcdef");

    internal static string Trace(string id) => $"{Traces}/{id}";

    /// <summary>The id in the path of one trace, or null.</summary>
    internal static string? TraceId(string path)
        => path.Length == Traces.Length + 1 + LengthOfATraceId && path.StartsWith(Traces + "/", StringComparison.Ordinal)
            && path.AsSpan(Traces.Length + 1).IndexOfAnyExcept(s_hex) < 0
                ? path[(Traces.Length + 1)..]
                : null;

    internal static bool IsPagePath(string? path) => path is not null
        && (path is Overview or Overview + "/" or Traces or Logs or Calls or Metrics or Work or Configuration or Environments
            || TraceId(path) is not null);
}
