using Microsoft.Extensions.Logging;
using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Filters;

/// <summary>Which log lines a view shows.</summary>
internal sealed class LineFilter(ViewQuery query, DateTimeOffset now)
{
    internal static readonly IReadOnlyList<(string Value, string Title)> Levels =
        [("", "All levels"), ("information", "Information and above"), ("warning", "Warnings and above"), ("error", "Errors")];

    private readonly SearchText _text = new(query.Get(ViewQuery.Text));
    private readonly string _category = query.Get(ViewQuery.Category);
    private readonly DateTimeOffset? _since = query.Since(now);

    internal LogLevel Lowest { get; } = query.Get(ViewQuery.Level).ToUpperInvariant() switch
    {
        "INFORMATION" => LogLevel.Information,
        "WARNING" => LogLevel.Warning,
        "ERROR" => LogLevel.Error,
        _ => LogLevel.Trace,
    };

    internal bool Accepts(KeptLine line) => line.Level >= Lowest
        && (_category.Length == 0 || line.Category.Equals(_category, StringComparison.OrdinalIgnoreCase))
        && (_since is null || line.Time >= _since)
        && (_text.IsEmpty || _text.Matches([line.Message, line.Category, line.Exception, line.TraceId], line.Values));
}
