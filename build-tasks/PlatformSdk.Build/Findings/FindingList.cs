namespace PlatformSdk.Build.Findings;

/// <summary>Collects the findings of a whole run, so that a user can fix all of them at once instead of one per build.</summary>
internal sealed class FindingList
{
    private readonly HashSet<Finding> _all = [];
    private readonly List<string> _notes = [];

    internal bool HasErrors { get; private set; }

    /// <summary>The file in which an unknown key may belong to a newer SDK: services with older and newer SDKs share the defaults.</summary>
    internal string? LenientFile { get; set; }

    /// <param name="code">The kind of finding.</param>
    /// <param name="span">The place in the file.</param>
    /// <param name="message">What is wrong, and how to fix it.</param>
    /// <param name="severity">The severity, when it differs from that of the code.</param>
    internal void Add(Code code, Span span, string message, Severity? severity = null) => Add(new Finding(code, span, message, severity));

    internal void Add(Finding finding)
    {
        MessageForm.Demand(finding);
        _all.Add(finding);
        HasErrors |= finding.Severity == Severity.Error;
    }

    internal void AddAll(FindingList others)
    {
        _all.UnionWith(others._all);
        _notes.AddRange(others._notes);
        HasErrors |= others.HasErrors;
    }

    /// <summary>The choices of the build and the files that it read. They are not findings, but appear in a detailed log.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    internal void Note(string text) => _notes.Add(text);

    /// <summary>Whether a finding with this code counts as a warning or an error.</summary>
    internal bool Reports(Code code) => _all.Any(f => f.Code == code && f.Severity > Severity.Message);

    /// <summary>All findings, ordered by file, line and column.</summary>
    internal IReadOnlyList<Finding> Ordered() =>
    [
        .. _all.OrderBy(f => f.Span.File, StringComparer.Ordinal)
            .ThenBy(f => f.Span.Line)
            .ThenBy(f => f.Span.Column)
            .ThenBy(f => f.Code.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal),
    ];
}
