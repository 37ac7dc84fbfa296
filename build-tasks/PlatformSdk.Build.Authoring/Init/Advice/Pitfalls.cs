using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Sources;

namespace PlatformSdk.Build.Authoring.Init.Advice;

/// <summary>Finds code that duplicates what the SDK does, or conflicts with it.</summary>
internal static partial class Pitfalls
{
    private static readonly (Regex Pattern, string Advice)[] s_all =
    [
        (Health(), "Remove it: MapPlatform() maps /health, /health/live, /health/ready and /health/startup. Checks from AddHealthChecks() stay, " +
            "and those tagged 'ready' count for readiness."),
        (OpenApi(), "Remove it: MapPlatform() maps the document in Development, and the build generates openapi.json."),
        (Exporter(), "Remove it: AddPlatform() already exports to OTEL_EXPORTER_OTLP_ENDPOINT."),
        (Defaults(), "Remove it, unless your service defaults do more: AddPlatform() replaces it, and next to it nothing is done twice."),
        (DefaultEndpoints(), "Remove it, unless something asks for /alive: MapPlatform() maps /health and /health/live."),
        (Migration(), "The build runs the program up to app.Run() to generate openapi.json, without a database. Put this behind 'if " +
            "(System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name != \"GetDocument.Insider\")', or migrate in a separate job."),
    ];

    internal static IEnumerable<Step> In(SourceCode code) =>
        s_all.SelectMany(pitfall => code.All(pitfall.Pattern).Select(found => new Step(found.Line.File, found.Line.Number, pitfall.Advice)));

    [GeneratedRegex("""\bMapHealthChecks\(\s*"/health(/live|/ready|/startup)?/?"|\bUseHealthChecks\(\s*"/health(/live|/ready|/startup)?/?""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Health();

    [GeneratedRegex(@"\.MapOpenApi\(\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex OpenApi();

    [GeneratedRegex(@"\.(AddOtlpExporter|UseOtlpExporter)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Exporter();

    [GeneratedRegex(@"\.AddServiceDefaults\(", RegexOptions.CultureInvariant)]
    private static partial Regex Defaults();

    [GeneratedRegex(@"\.MapDefaultEndpoints\(", RegexOptions.CultureInvariant)]
    private static partial Regex DefaultEndpoints();

    [GeneratedRegex(@"\.Database\s*\.\s*(Migrate|MigrateAsync|EnsureCreated|EnsureCreatedAsync)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Migration();
}
