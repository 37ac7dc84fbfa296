using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Own;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Testing;

namespace PlatformSdk.Build.Tests.OwnRules;

/// <summary>A service whose build references packages with an organisation's own rules.</summary>
internal sealed class Organisation : IDisposable
{
    private readonly TemporaryFolder _packages = new();
    private readonly TemporaryFolder _project = new();
    private readonly List<PolicyPackage> _referenced = [];

    internal Organisation(string description = Run.Head) => Write("platform.yaml", description);

    /// <summary>Long enough for an honest rule on a busy machine, where nothing says otherwise.</summary>
    internal TimeSpan Deadline { get; init; } = TimeSpan.FromMinutes(2);

    internal string? Program { get; init; }

    internal IReadOnlyList<string> Notes { get; private set; } = [];

    internal bool HasWritten => File.Exists(_project.PathOf("catalog-info.yaml"));

    internal string Packages => _packages.Path;

    internal Organisation Write(string file, string text)
    {
        _project.Write(file, text);
        return this;
    }

    internal Organisation Defaults(string lines) => Write("platform.defaults.yaml", "apiVersion: platform-sdk/v1\n" + lines);

    internal Organisation Rules(string package, params IReadOnlyList<string> classes)
    {
        _referenced.Add(RulePackage.Compile(_packages.Path, package, string.Join('\n', classes)));
        return this;
    }

    internal Organisation Reference(PolicyPackage package)
    {
        _referenced.Add(package);
        return this;
    }

    /// <summary>What a build reports under codes of the organisation and about its rules, as a log shows it; and under these.</summary>
    internal IReadOnlyList<string> Build(params IReadOnlyList<Code> codes)
    {
        var findings = new FindingList();
        Generation.Run(
            new GenerationOptions
            {
                ProjectFolder = _project.Path,
                DescriptionFile = "platform.yaml",
                DefaultsFile = File.Exists(_project.PathOf("platform.defaults.yaml")) ? "platform.defaults.yaml" : null,
                IntermediateFolder = _project.PathOf("obj"),
                CodeFolder = _project.PathOf("obj/Debug"),
                ProjectPath = "src/Orders/",
                Policies = PolicyOptions.None with
                {
                    Packages = _referenced,
                    Folder = _project.Path,
                    Deadline = Deadline,
                    Program = Program ?? PolicyOptions.None.Program,
                },
            }, findings);
        Notes = findings.Notes;
        return [.. findings.Ordered().Where(f => f.Code.OwnLink is not null || OwnRuleCodes.All.Contains(f.Code) || codes.Contains(f.Code))
            .Select(Show)];
    }

    public void Dispose()
    {
        _packages.Dispose();
        _project.Dispose();
    }

    private static string Show(Finding finding) => FormattableString.Invariant(
        $"{finding.Span.File}({finding.Span.Line},{finding.Span.Column}): {finding.Severity} {finding.Code.Id}: {finding.Message}");
}
