using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Pipeline;

/// <summary>The pipeline as it is, and once more for each mistake, validated all at once.</summary>
public sealed class FaultyWorkflows : IAsyncLifetime
{
    internal const string Good = "good";

    /// <summary>The workflows of the SDK's own repository.</summary>
    internal const string Own = "own";

    private ILookup<string, Finding>? _findings;

    internal static IReadOnlyList<(string Folder, string File, string Right, string Wrong, string Said)> All { get; } =
    [
        .. new[]
        {
            ("workflows/verify.yml", "timeout-minutes: 20", "timeout-minutesz: 20", "timeout-minutesz"),
            ("workflows/verify.yml", "contents: read", "contentz: read", "contentz"),
            ("workflows/release.yml", "steps.image.outputs.digest", "steps.imagine.outputs.digest", "imagine"),
            ("workflows/release.yml", "needs.changed.outputs.images != '[]'", "needs.chaged.outputs.images != '[]'", "chaged"),
            ("workflows/release.yml", "workflows/verify.yml", "workflows/verifi.yml", "Unable to find reusable workflow"),
            ("workflows/release.yml", "needs: [verify, changed]", "needs: [verify, charged]", "charged"),
            ("workflows/security.yml", "23 4 * * 1", "23 44 * * 1", "cron"),
            ("workflows/preview.yml", "fromJSON(", "fromJsun(", "fromJsun"),
            ("workflows/regenerate.yml", "branches: ['dependabot/**'", "branchez: ['dependabot/**'", "branchez"),
            ("workflows/infrastructure.yml", "needs.planned.outputs.plans", "needs.planned.outputs.plan", "plan"),
            ("workflows/infrastructure.yml", "id-token: write", "id-tokens: write", "id-tokens"),
            ("actions/propose/action.yml", "using: composite", "using: composited", "composite"),
        }.Select((fault, at) => ($"fault-{at}", fault.Item1, fault.Item2, fault.Item3, fault.Item4)),
    ];

    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Workflow.Template, ".github"), "*.yml", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("dependabot.yml", StringComparison.Ordinal)))
        {
            var (name, text) =
                (Path.GetRelativePath(Path.Combine(Workflow.Template, ".github"), file).Replace('\\', '/'), await File.ReadAllTextAsync(file));
            folder.Write($"{Good}/.github/{name}", text);
            foreach (var fault in All)
            {
                if (fault.File == name)
                    text.ShouldContain(fault.Right);
                folder.Write($"{fault.Folder}/.github/{name}", fault.File == name
                    ? text.Replace(fault.Right, fault.Wrong, StringComparison.Ordinal)
                    : text);
            }
        }

        foreach (var workflow in Workflow.Own)
            folder.Write($"{Own}/.github/workflows/{workflow.Name}.yml", workflow.Text);
        _findings = (await Validators.ValidateAsync(folder.Path)).ToLookup(finding => finding.File[..finding.File.IndexOf('/')]);
    }

    internal IEnumerable<Finding> In(string folder) => _findings![folder];

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
