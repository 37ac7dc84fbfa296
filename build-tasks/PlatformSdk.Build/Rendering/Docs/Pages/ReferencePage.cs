using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>
/// <c>docs/reference.md</c>: what the description means, derived by every build and so never out of date. Nothing of a release: a release renders one
/// environment only.
/// </summary>
internal static class ReferencePage
{
    // One more section: its method in a file of this folder, its line here.
    private static readonly IReadOnlyList<(string Title, Func<PlatformModel, string?> Text)> Sections =
    [
        ("Overview", IdentitySection.Of),
        ("Endpoints", EndpointSection.Of),
        ("Needs", NeedSection.Of),
        ("Secrets", SecretSection.Of),
        ("Configuration", ConfigurationSection.Of),
        ("Environments", EnvironmentSection.Of),
        ("Runs", EnvironmentSection.Runs),
        ("Objectives", ObjectiveSection.Of),
        ("Alerts", AlertSection.Of),
    ];

    internal static string Render(PlatformModel model, IReadOnlyList<string> files) => Markdown.Page("Reference",
        string.Concat(Sections.Select(s => (s.Title, Text: s.Text(model))).Where(s => s.Text is not null)
            .Select(s => Markdown.Section(s.Title, s.Text!)))
        + Markdown.Section("Files", "Every build generates these files from `platform.yaml`:\n\n"
            + string.Concat(files.Order(StringComparer.Ordinal).Select(f => $"- {Markdown.Verbatim(f)}\n"))));
}
