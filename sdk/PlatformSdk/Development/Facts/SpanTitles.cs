using System.Buffers;
using System.Diagnostics;
using System.Text.RegularExpressions;
using PlatformSdk.Development.Collecting;

namespace PlatformSdk.Development.Facts;

/// <summary>
/// Names of spans that say what was called: of a client, the method, the host and the path with placeholders; of a database, the operation and the
/// need. No values of parameters: the name is what several calls have in common.
/// </summary>
internal sealed partial class SpanTitles(NeedPlaces needs)
{
    private static readonly SearchValues<char> s_ofValues = SearchValues.Create("0123456789@%");

    internal string For(KeptSpan span) => span.Kind != ActivityKind.Client ? span.Name
        : span.System is not null ? Database(span)
        : span.Tag("http.request.method") is { } method ? Http(span, method) : span.Name;

    private string Http(KeptSpan span, string method)
    {
        // A library or the service has given it a better name.
        if (span.Name != method && span.Name.Contains(' ', StringComparison.Ordinal))
            return span.Name;
        Uri.TryCreate(span.Tag("url.full"), UriKind.Absolute, out var address);
        var host = needs.NeedOf(span)?.Name ?? address?.Authority ?? span.Tag("server.address");
        var path = span.Tag("url.template") ?? Template(address?.AbsolutePath ?? "");
        return $"{method} {host}{(path.StartsWith('/') || path.Length == 0 ? "" : "/")}{path}";
    }

    private string Database(KeptSpan span)
    {
        var what = span.Tag("db.query.summary") ?? Operation(span) ?? span.Name;
        return needs.NeedOf(span) is { } need && !what.Contains(need.Name, StringComparison.Ordinal) ? $"{what} · {need.Name}" : what;
    }

    private static string? Operation(KeptSpan span)
    {
        var query = span.Tag("db.query.text") ?? span.Tag("db.statement") ?? "";
        var name = span.Tag("db.operation.name") ?? span.Tag("db.operation")
            ?? (FirstWord().Match(query) is { Success: true } word ? word.Value.Trim().ToUpperInvariant() : null);
        var table = span.Tag("db.collection.name")
            ?? (name is not null && Table().Match(query) is { Success: true } found ? found.Groups["name"].Value : null);
        return name is null ? null : table is null ? name : $"{name} {table.Replace("\"", "", StringComparison.Ordinal)}";
    }

    /// <summary>A part of a path that contains a digit, an @ or an escaped letter is a value, except a version such as v2.</summary>
    internal static string Template(string path) => string.Join('/', path.Split('/').Select(part =>
        part.AsSpan().ContainsAny(s_ofValues) && !Version().IsMatch(part) ? "{id}" : part));

    [GeneratedRegex(@"^\s*[A-Za-z]+")]
    private static partial Regex FirstWord();

    [GeneratedRegex("""\b(from|into|update|table)\s+(?<name>"?[A-Za-z_][\w$]*"?(\."?[A-Za-z_][\w$]*"?)?)""", RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex(@"^v[0-9]+(\.[0-9]+)*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
