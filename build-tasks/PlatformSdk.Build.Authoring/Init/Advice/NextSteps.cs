using System.Text.RegularExpressions;
using PlatformSdk.Build.Authoring.Init.Needs;
using PlatformSdk.Build.Authoring.Init.Sources;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Authoring.Init.Advice;

/// <summary>The remaining manual steps: the two lines in Program.cs, and code that conflicts with the SDK.</summary>
internal static partial class NextSteps
{
    private const string Program = "Program.cs";
    private const string Hosting = "Microsoft.Extensions.Hosting";

    private const string WithStartup = "var builder = WebApplication.CreateBuilder(args); builder.AddPlatform(); var startup = new "
        + "Startup(builder.Configuration); startup.ConfigureServices(builder.Services); var app = builder.Build(); app.MapPlatform(); "
        + "startup.Configure(app, app.Environment); app.Run();";

    /// <param name="description">The description that was written.</param>
    /// <param name="project">The program that it describes.</param>
    /// <param name="file">The file that it was written to.</param>
    internal static IReadOnlyList<Step> StepsFor(FirstDescription description, ExistingProject project, string file)
    {
        List<Step> steps =
            [new(file, 0, "Review it: each line says where it comes from. Correct the guesses, and commit it together with the files of the next " +
                "build.")];
        if (project.Code.First(Builder()) is var (builder, made))
            steps.AddRange(Chained().IsMatch(project.Code.StatementAt(builder))
                ? [At(builder, $"AddPlatform() extends the builder, before Build(). Change this line to '{Whole(description.Kind)}'")]
                : Calls(description.Kind, project.Code, builder, made.Groups["name"].Value));
        else if (project.Code.First(OldBuilder()) is var (old, _))
            steps.Add(At(old,
                "AddPlatform() extends the builders of WebApplication and Host.CreateApplicationBuilder(). Change this line to "
                + $"'{(project.Code.Has(Startup()) ? WithStartup : Whole(description.Kind))}'"));
        else
            steps.Add(new Step(Program, 0, $"Change the program to '{Whole(description.Kind)}'"));
        if (description.Kind != ServiceKind.Service && !project.Facts.IsWeb)
            steps.Add(new Step(project.Facts.File, 0,
                "Add <FrameworkReference Include=\"Microsoft.AspNetCore.App\"/> to an ItemGroup: ASP.NET Core serves the health endpoints, so " +
                    "the image needs it." + (project.Facts.Packages.Contains(Hosting, StringComparer.OrdinalIgnoreCase)
                        ? $" Remove the reference to {Hosting}, which it contains." : "")));
        steps.AddRange(Packages(description.Needs, project.Facts));
        return [.. steps, .. Pitfalls.In(project.Code)];
    }

    /// <summary>One step for each package that offers more than a connection string.</summary>
    private static IEnumerable<Step> Packages(IEnumerable<DeducedNeed> needs, ProjectFacts project) =>
        from type in needs.Where(need => !need.IsProposal).Select(need => NeedTypes.Find(need.Type)).Distinct()
        where type?.Package is { } package && !project.References(package.Name)
        select new Step(project.File, 0,
            $"For {type.Clues?.Product ?? type.Name}, run '{SdkPackages.AddCommand(type.Package!.Name)}' to get {type.Package.Brings}. "
                + "Without it you only get the connection string.");

    private static IEnumerable<Step> Calls(ServiceKind kind, SourceCode code, SourceLine builder, string name)
    {
        yield return Added(builder, $"{name}.AddPlatform();");
        if (kind == ServiceKind.Job)
            yield return At(builder, $"Run the host with: return await {name}.Build().RunJobAsync((services, cancellation) => …);");
        else if (code.First(Built(name)) is var (app, built))
            yield return Added(app, $"{built.Groups["name"].Value}.MapPlatform();");
        else
            yield return At(builder, $"Replace {name}.Build() with: var app = {name}.Build(); app.MapPlatform(); app.Run();");
    }

    private static Step At(SourceLine line, string text) => new(line.File, line.Number, text);

    private static Step Added(SourceLine after, string call) => At(after, $"After this line add: {call}");

    private static string Whole(ServiceKind kind) => kind switch
    {
        ServiceKind.Service =>
            "var builder = WebApplication.CreateBuilder(args); builder.AddPlatform(); … var app = builder.Build(); " +
                "app.MapPlatform(); … app.Run();",
        ServiceKind.Worker =>
            "var builder = Host.CreateApplicationBuilder(args); builder.AddPlatform(); … var host = builder.Build(); " +
                "host.MapPlatform(); host.Run();",
        _ => "var builder = Host.CreateApplicationBuilder(args); builder.AddPlatform(); … return await builder.Build().RunJobAsync((services, " +
            "cancellation) => …);",
    };

    private static Regex Built(string builder) =>
        new($@"\b(?<name>\w+)\s*=\s*{Regex.Escape(builder)}\s*\.\s*Build\(\)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\b(?<name>\w+)\s*=\s*(WebApplication\s*\.\s*Create(Slim|Empty)?Builder|Host\s*\.\s*Create(Empty)?ApplicationBuilder)\(",
        RegexOptions.CultureInvariant)]
    private static partial Regex Builder();

    /// <summary>The variable is the built application, not the builder.</summary>
    [GeneratedRegex(@"Builder\([^;]*\)\s*\.\s*Build\(\)", RegexOptions.CultureInvariant)]
    private static partial Regex Chained();

    [GeneratedRegex(@"\.UseStartup\s*<\s*Startup\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex Startup();

    [GeneratedRegex(@"\b(Host|WebHost)\s*\.\s*CreateDefaultBuilder\(|\bnew\s+(HostBuilder|WebHostBuilder)\(", RegexOptions.CultureInvariant)]
    private static partial Regex OldBuilder();
}
