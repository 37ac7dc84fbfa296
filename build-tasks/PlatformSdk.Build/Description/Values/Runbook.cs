namespace PlatformSdk.Build.Description.Values;

/// <summary>The location of the runbook: a Markdown file in the project, or an external page, which the build does not write.</summary>
internal sealed record Runbook
{
    internal static readonly Runbook Usual = new() { Path = "docs/runbook.md" };

    internal string? Path { get; private init; }

    internal WebAddress? Url { get; private init; }

    internal static Runbook? Parse(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
            return WebAddress.Parse(text) is { } url ? new Runbook { Url = url } : null;
        return RelativePath.Parse(text) is { } path && path.Text.EndsWith(".md", StringComparison.Ordinal)
            ? new Runbook { Path = path.Text }
            : null;
    }

    public override string ToString() => Path ?? Url!.Text;
}
