namespace PlatformSdk.Build.Findings;

/// <summary>Collects the findings of a whole run, so that a user mends them in one go instead of one a build.</summary>
internal sealed class FindingList
{
    private readonly HashSet<Finding> _all = [];
    private readonly List<string> _notes = [];

    internal bool HasErrors { get; private set; }

    /// <summary>The file in which an unknown key may be that of a newer SDK: services with older and newer ones share the defaults.</summary>
    internal string? LenientFile { get; set; }

    /// <param name="code">What kind of finding.</param>
    /// <param name="span">Where.</param>
    /// <param name="message">What, and how to mend it.</param>
    /// <param name="severity">How it counts, when not as the code says.</param>
    internal void Add(Code code, Span span, string message, Severity? severity = null)
    {
        var finding = new Finding(code, span, message, severity);
        _all.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    /// <summary>What the build chose, and the files that it looked at: no findings, but shown to those who ask for a detailed log.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    internal void Note(string text) => _notes.Add(text);

    /// <summary>Whether one of a kind counts as a warning or an error.</summary>
    internal bool Reports(Code code) => _all.Any(f => f.Code == code && f.Severity > Severity.Message);

    /// <summary>All findings in the order of file, line and column.</summary>
    internal IReadOnlyList<Finding> Ordered() =>
    [
        .. _all.OrderBy(f => f.Span.File, StringComparer.Ordinal)
            .ThenBy(f => f.Span.Line)
            .ThenBy(f => f.Span.Column)
            .ThenBy(f => f.Code.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
