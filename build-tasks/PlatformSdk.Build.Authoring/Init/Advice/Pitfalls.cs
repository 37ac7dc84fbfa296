using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Sources;

namespace PlatformSdk.Build.Authoring.Init.Advice;

/// <summary>Lines that do by hand what the SDK does, or that stand in its way.</summary>
internal static partial class Pitfalls
{
    private static readonly (Regex Pattern, string Advice)[] s_all =
    [
        (Health(), "Remove it: MapPlatform() maps /health, /health/live, /health/ready and /health/startup. Checks that are added to " +
            "AddHealthChecks() stay: tagged 'ready' they decide on readiness."),
        (OpenApi(), "Remove it: MapPlatform() maps the document on a laptop, and the build writes openapi.json."),
        (Exporter(), "Remove it: AddPlatform() exports to OTEL_EXPORTER_OTLP_ENDPOINT, and twice is once too often."),
        (Defaults(), "Remove it: AddPlatform() takes its place."),
        (Migration(), "The build runs the program up to app.Run() to write openapi.json, and there is no database then: put it behind 'if " +
            "(System.Reflection.Assembly.GetEntryAssembly()?.GetName().Name != \"GetDocument.Insider\")', or migrate in a job of its own."),
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

    [GeneratedRegex(@"\.(AddServiceDefaults|MapDefaultEndpoints)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Defaults();

    [GeneratedRegex(@"\.Database\s*\.\s*(Migrate|MigrateAsync|EnsureCreated|EnsureCreatedAsync)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Migration();
}
