using System.Text.RegularExpressions;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Init.Sources;

namespace PlatformSdk.Build.Init.Advice;

/// <summary>What is left to do by hand: the two lines in Program.cs, and what stands in their way.</summary>
internal static partial class NextSteps
{
    internal static IReadOnlyList<string> Of(FirstDescription description, ExistingProject project)
    {
        var steps = new List<string>();
        if (project.Code.First(Builder()) is var (builder, made))
            steps.AddRange(Calls(description.Kind, project.Code, builder, made.Groups["name"].Value));
        else if (project.Code.First(OldBuilder()) is var (old, _))
            steps.AddRange([$"{old.Place}: AddPlatform() extends the builders of WebApplication.CreateBuilder() and Host.CreateApplicationBuilder(). Change this one, then:", .. Whole(description.Kind)]);
        else
            steps.AddRange(["In Program.cs:", .. Whole(description.Kind)]);
        if (description.Kind != ServiceKind.Service && !project.Facts.IsWeb)
            steps.Add($"{project.Facts.Name}{Extension}: add <FrameworkReference Include=\"Microsoft.AspNetCore.App\"/> to an ItemGroup: health is answered by ASP.NET Core, and the image must have it.");
        if (description.Needs.Any(need => need is { Type: "postgres", IsProposal: false }) && !project.Facts.References("PlatformSdk.Postgres"))
            steps.Add("For PostgreSQL, 'dotnet add package PlatformSdk.Postgres' gives a data source with health, telemetry and rotating credentials; without it the connection string is all there is.");
        steps.AddRange(Pitfalls.In(project.Code).Select(found => $"{found.Line.Place}: {Shown(found.Line)}\n      {found.Advice}"));
        return steps;
    }

    private const string Extension = ".csproj";

    private static IEnumerable<string> Calls(ServiceKind kind, SourceCode code, SourceLine builder, string name)
    {
        yield return Added(builder, $"{name}.AddPlatform();");
        if (kind == ServiceKind.Job)
            yield return $"Where {name}.Build().Run() would stand: return await {name}.Build().RunJobAsync((services, cancellation) => …);";
        else if (code.First(Built(name)) is var (app, built))
            yield return Added(app, $"{built.Groups["name"].Value}.MapPlatform();");
        else
            yield return $"Where {name}.Build() is: var app = {name}.Build(); app.MapPlatform(); app.Run();";
    }

    private static string Added(SourceLine after, string call) => $"{after.Place}: after '{Shown(after)}' add\n      {call}";

    private static string Shown(SourceLine line) => line.Text.Length <= 80 ? line.Text : line.Text[..80] + "…";

    private static IEnumerable<string> Whole(ServiceKind kind) => kind switch
    {
        ServiceKind.Service =>
        [
            "    var builder = WebApplication.CreateBuilder(args);", "    builder.AddPlatform();", "    var app = builder.Build();", "    app.MapPlatform();", "    app.Run();",
        ],
        ServiceKind.Worker =>
        [
            "    var builder = Host.CreateApplicationBuilder(args);", "    builder.AddPlatform();", "    var host = builder.Build();", "    host.MapPlatform();", "    host.Run();",
        ],
        _ =>
        [
            "    var builder = Host.CreateApplicationBuilder(args);", "    builder.AddPlatform();", "    return await builder.Build().RunJobAsync((services, cancellation) => …);",
        ],
    };

    private static Regex Built(string builder) => new($@"\b(?<name>\w+)\s*=\s*{Regex.Escape(builder)}\s*\.\s*Build\(\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\b(?<name>\w+)\s*=\s*(WebApplication\s*\.\s*Create(Slim|Empty)?Builder|Host\s*\.\s*Create(Empty)?ApplicationBuilder)\(", RegexOptions.CultureInvariant)]
    private static partial Regex Builder();

    [GeneratedRegex(@"\b(Host|WebHost)\s*\.\s*CreateDefaultBuilder\(|\bnew\s+(HostBuilder|WebHostBuilder)\(", RegexOptions.CultureInvariant)]
    private static partial Regex OldBuilder();
}
