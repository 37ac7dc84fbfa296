using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>
/// <c>docs/reference.md</c>: the resolved description, derived by every build and therefore never out of date. It contains nothing about a release,
/// because a release renders only one environment.
/// </summary>
internal static class ReferencePage
{
    // To add a section: its method in a file of this folder, its line here.
    private static readonly IReadOnlyList<(string Title, Func<PlatformModel, string?> Text)> Sections =
    [
        ("Overview", IdentitySection.Render),
        ("Endpoints", EndpointSection.Render),
        ("Needs", NeedSection.Render),
        ("Secrets", SecretSection.Render),
        ("Configuration", ConfigurationSection.Render),
        ("Environments", EnvironmentSection.Render),
        ("Runs", EnvironmentSection.Runs),
        ("Objectives", ObjectiveSection.Render),
        ("Alerts", AlertSection.Render),
    ];

    internal static string Render(PlatformModel model, IReadOnlyList<string> files) => Markdown.Page("Reference",
        string.Concat(Sections.Select(s => (s.Title, Text: s.Text(model))).Where(s => s.Text is not null)
            .Select(s => Markdown.Section(s.Title, s.Text!)))
        + Markdown.Section("Files", "Every build generates these files from `platform.yaml`:\n\n"
            + string.Concat(files.Order(StringComparer.Ordinal).Select(f => $"- {Markdown.Verbatim(f)}\n"))));
}
