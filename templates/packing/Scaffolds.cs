using System.Text.Json.Nodes;
using System.Xml.Linq;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Templates.Packing;

/// <summary>
/// The files that the first build of a scaffold would write. The same generation writes them from placeholders, once for each combination of
/// choices. A fresh scaffold can therefore be registered in a portal and passes a build server before its first build.
/// </summary>
internal static class Scaffolds
{
    private const string Project = "src/Company-Service1/";
    private const string Description = "platform.yaml";

    // The engine walks through all folders of a source several times, also through those that it leaves out: so no source is inside another one.
    private const string Always = "always/";
    private const string Variants = "generated/";

    internal static void Generate(TemplateFolder template, string work)
    {
        foreach (var variant in VariantsOf(template))
        {
            var options = Options(template, variant, work);
            Directory.CreateDirectory(options.ProjectFolder);
            File.WriteAllText(Path.Combine(options.ProjectFolder, Description),
                Placeholders.Insert(Conditions.Apply(template.Text(Project + Description), variant.Chosen)));
            WriteScripts(template, options.ProjectFolder);
            Check(template, findings => Generation.Run(options, findings));
            if (options.OpenApi && variant.Chosen.Count <= 1 && variant.Chosen.IsSubsetOf(CodeSymbols(template)))
                Documents.Prepare(template, variant, options.CodeFolder, work);
        }
    }

    internal static void AddGenerated(TemplateFolder template, string work, bool hasDocuments)
    {
        var configuration = template.Configure();
        var variants = VariantsOf(template).ToList();
        if (variants.Count == 0)
            return;
        var sources = configuration["sources"]!.AsArray();
        foreach (var variant in variants)
        {
            var options = Options(template, variant, work);
            if (options.OpenApi && hasDocuments)
                Check(template, findings => DocumentCopy.Run(options,
                    Documents.Write(template, [.. variant.Symbols.Where(variant.Chosen.Contains).Intersect(CodeSymbols(template))], work), findings));
            // The engine renames files, and not the target of a source: so the whole path is in the source.
            var folder = $"{Variants}{Short(variant.Name)}/";
            template.Add(options.ProjectFolder, folder + Project, path => !template.Has(Project + path), Placeholders.TellApart);
            sources.Add(new JsonObject { ["source"] = $"./{folder}", ["target"] = "./", ["condition"] = variant.Condition });
        }

        template.Move(Always, path => !path.StartsWith(Variants, StringComparison.Ordinal));
        sources[0]!["source"] = $"./{Always}";
        template.Configure(configuration);
    }

    /// <summary>NuGet warns about paths of more than 200 characters, which includes the name and the version of the package.</summary>
    private static string Short(string variant) =>
        variant.Replace("has", "", StringComparison.Ordinal).Replace("with", "", StringComparison.Ordinal);

    /// <summary>The migrations of the examples: a description names their folder.</summary>
    private static void WriteScripts(TemplateFolder template, string folder)
    {
        foreach (var path in template.Paths.Where(path => path.StartsWith(Project, StringComparison.Ordinal)
            && path.EndsWith(MigrationSettings.ScriptEnding, StringComparison.Ordinal)))
        {
            var file = Path.Combine(folder, path[Project.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, template.Text(path));
        }
    }

    private static GenerationOptions Options(TemplateFolder template, Variant variant, string work) => new()
    {
        ProjectFolder = Path.Combine(work, template.Name, variant.Name),
        IntermediateFolder = Path.Combine(work, template.Name, variant.Name + ".obj"),
        CodeFolder = Path.Combine(work, template.Name, variant.Name + ".obj"),
        DescriptionFile = Description,
        Registrations = [.. template.Parts.Select(Registration)],
        OpenApi = template.Text(Project + Description).Contains("\nkind: service\n", StringComparison.Ordinal),
    };

    /// <summary>The method that each client package names in its build/*.props.</summary>
    private static string Registration(Part part)
    {
        var package = NeedTypes.Find(part.Value)?.Package?.Name
            ?? throw new PackingException(part.Value, $"'{part.Value}' must be a type of need that has a client package.");
        var properties = Path.Combine(part.Folder, "../../../sdk", package, "build", $"{package}.props");
        return XDocument.Load(properties).Descendants("PlatformNeedHandler").Single().Attribute("Method")!.Value;
    }

    /// <summary>Empty for a template without a program.</summary>
    private static IEnumerable<Variant> VariantsOf(TemplateFolder template) =>
        template.Has(Project + Description) ? Variant.All(Conditions.Symbols(template.Text(Project + Description))) : [];

    private static HashSet<string> CodeSymbols(TemplateFolder template) =>
        [.. template.Paths.Where(path => path.StartsWith(Project, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => Conditions.Symbols(template.Text(path)))];

    private static void Check(TemplateFolder template, Action<FindingList> run)
    {
        var findings = new FindingList();
        run(findings);
        if (findings.HasErrors)
            throw new PackingException($"{template.Name}/{Project}{Description}",
                string.Join(" ", findings.Ordered().Select(finding => finding.Message)));
    }
}
