using static PlatformSdk.Build.Reporting.Markdown.MarkdownText;

namespace PlatformSdk.Build.Reporting.Markdown;

/// <summary>The changes of all environments by class, the worst first. A change that several environments share is one line.</summary>
internal static class ChangeSections
{
    private static readonly (ChangeClass Class, string Title)[] s_classes =
    [
        (ChangeClass.DataLoss, "Changes that delete data"),
        (ChangeClass.Immutable, "Changes of immutable fields"),
        (ChangeClass.Restarts, "Changes that restart pods"),
        (ChangeClass.Safe, "Changes that are safe"),
    ];

    internal static void Add(MarkdownPage page, Report report)
    {
        page.Section("Environments", "environments", report.Environments.Where(e => e.State is EnvironmentState.New or EnvironmentState.Removed)
            .Select(e => e.State == EnvironmentState.New ? $"- **{Escape(e.Name)}** is new"
                : $"- **{Escape(e.Name)}** is removed from the repository; what runs there stays until you delete it"));
        foreach (var (@class, title) in s_classes)
            page.Section(title, "changes", Lines(report, @class));
    }

    private static IEnumerable<string> Lines(Report report, ChangeClass @class) =>
        from environment in report.Environments
        from change in environment.Changes
        where change.Class == @class
        group environment.Name by (change.Kind, change.Name, change.Path, change.Change, change.Effect) into same
        let field = same.Key.Path.Length == 0 ? "" : $" {Escape(same.Key.Path)}:"
        select $"- {Escape(string.Join(", ", same.Distinct()))}: {Escape(same.Key.Kind)} {Escape(same.Key.Name)}{field} {Escape(same.Key.Change)} "
            + $"({Escape(same.Key.Effect)})";
}
