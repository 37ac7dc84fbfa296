using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using static PlatformSdk.Build.Scorecard.Facts;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether others find the service, and understand it without its authors.</summary>
internal static class DocumentationChecks
{
    private static readonly string[] Generated = ["docs/index.md", "docs/reference.md", "docs/runbook.md"];

    internal static readonly IReadOnlyList<Check> All =
    [
        new("documentation/title", ScorecardLevel.Bronze, "The service has a title for people",
            "Set 'title'.", Set("title", s => s.Title != s.Name)),
        new("documentation/description", ScorecardLevel.Bronze, "A sentence says what the service does",
            "Set 'description'.", Set("description", s => s.Summary is not null)),
        new("documentation/owner", ScorecardLevel.Bronze, "The owner is a known team",
            "Ask the platform team to add the owner to 'owners'.",
            Set("owners", s => s.Platform.Owners.ContainsKey(s.Owner.Name))),
        new("documentation/system", ScorecardLevel.Bronze, "The service belongs to a system",
            "Set 'system'.", Set("system", s => s.System is not null)),
        new("documentation/repository", ScorecardLevel.Bronze, "Catalog and pages link to the source",
            "Set 'repository'.", Set("repository", s => s.Repository is not null)),
        new("documentation/readme", ScorecardLevel.Bronze, "The repository has a readme",
            "Add README.md at the root of the repository.",
            File("README.md", path => path.Equals("README.md", StringComparison.OrdinalIgnoreCase))),

        new("documentation/own-runbook", ScorecardLevel.Silver, "The team added to the runbook what it learned",
            "Edit the sections of the runbook: causes that you found, and what helped.",
            RunbookFacts.IsEdited),
        new("documentation/current-runbook", ScorecardLevel.Silver, "The runbook has a section for each alert, and no other",
            "Build, and delete the sections whose alert is gone.",
            RunbookFacts.IsCurrent),
        new("documentation/tags", ScorecardLevel.Silver, "Tags help to find the service",
            "Set 'tags'.", Set("tags", s => s.Tags.Count > 0)),
        new("documentation/links", ScorecardLevel.Silver, "Links lead to what belongs to the service",
            "Set 'links', such as one to the design or the chat of the team.", Set("links", s => s.Links.Count > 0)),
        new("documentation/api", ScorecardLevel.Silver, "Every service describes an API",
            "Set 'apis', or let the build write the OpenAPI document.",
            Set("apis", s => s.Apis.Count > 0).Where(Applies.ToServers)),
        new("documentation/cost-center", ScorecardLevel.Silver, "The service has a cost center",
            "Ask the platform team to set 'costCenter' for the owner.", Set("costs.center", s => s.CostCenter is not null)),

        new("documentation/changelog", ScorecardLevel.Gold, "A changelog says what changed for users",
            "Add CHANGELOG.md.", File("CHANGELOG.md", path => path.Equals("CHANGELOG.md", StringComparison.OrdinalIgnoreCase))),
        new("documentation/decisions", ScorecardLevel.Gold, "Decisions are written down with their reasons",
            "Add a page to docs/decisions/.",
            File("docs/decisions/0001-first-decision.md", path => path.EndsWith(".md", StringComparison.Ordinal)
                && (path.StartsWith("docs/decisions/", StringComparison.Ordinal) || path.StartsWith("docs/adr/", StringComparison.Ordinal)))),
        new("documentation/own-pages", ScorecardLevel.Gold, "The documentation has pages of the team's own",
            "Add a page to docs/, such as docs/architecture.md.",
            File("docs/architecture.md", path => path.StartsWith("docs/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1
                && path.EndsWith(".md", StringComparison.Ordinal) && !Generated.Contains(path))),
        new("documentation/incidents", ScorecardLevel.Gold, "Incidents are written down with what followed",
            "Add a page to docs/incidents/ after an incident or an exercise.",
            File("docs/incidents/first-exercise.md", path => path.EndsWith(".md", StringComparison.Ordinal)
                && (path.StartsWith("docs/incidents/", StringComparison.Ordinal) || path.StartsWith("docs/postmortems/", StringComparison.Ordinal)))),
        new("documentation/described-operations", ScorecardLevel.Gold, "Every operation of the API has a summary or a description",
            "Add WithSummary(…) or a documentation comment to each endpoint.",
            OpenApiFact.Test),
        new("documentation/explained-patches", ScorecardLevel.Gold, "Each patch begins with a comment that says why",
            "Begin the file with a comment.",
            ExplainedPatches),
    ];

    private static Answer ExplainedPatches(Subject subject)
    {
        var patches = subject.Context.User.Patches.Select(patch => patch.File).Distinct().ToList();
        if (patches.Count == 0)
            return Answer.DoesNotApply;
        var bare = patches.Find(file => subject.Files.Text(file)?.TrimStart().StartsWith('#') != true);
        return bare is null ? Answer.Passed(Span.WholeFile(patches[0])) : Answer.Missing(Span.At(bare, 1, 1));
    }
}
