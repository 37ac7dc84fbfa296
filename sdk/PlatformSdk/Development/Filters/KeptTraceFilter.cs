using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Filters;

/// <summary>Which traces a view shows. A search looks through every span.</summary>
internal sealed class KeptTraceFilter(ViewQuery query, DateTimeOffset now, Func<KeptSpan, string> title)
{
    internal const string Failed = "failed";
    internal const string Fine = "ok";

    internal static readonly IReadOnlyList<(string Value, string Title)> States =
        [("", "All results"), (Failed, "Failed"), (Fine, "Without failures")];

    private readonly SearchText _text = new(query.Get(ViewQuery.Text));
    private readonly string _state = query.Get(ViewQuery.Status);
    private readonly string _name = query.Get(ViewQuery.Name);
    private readonly double? _slower = query.Number(ViewQuery.Slower);
    private readonly DateTimeOffset? _since = query.Since(now);

    internal bool Accepts(KeptTrace trace) => (_name.Length == 0 || trace.Names.Contains(_name, StringComparer.Ordinal))
        && (_state != Failed || trace.Failures > 0) && (_state != Fine || trace.Failures == 0)
        && (_slower is null || trace.Duration.TotalMilliseconds >= _slower)
        && (_since is null || trace.Start + trace.Duration >= _since)
        && (_text.IsEmpty || trace.Spans.Any(span => _text.Matches(Texts(span), span.Tags)));

    private IReadOnlyList<string?> Texts(KeptSpan span)
        => [title(span), span.Name, span.Source, span.Status, span.TraceId, .. span.Links.Select(link => link.TraceId),
            .. span.Events.SelectMany(said => said.Tags).Select(tag => tag.Value)];
}
