using PlatformSdk.Templates.Packing;

// What PlatformSdk.Templates.csproj runs when it is packed, twice:
//   generate TEMPLATES WORK           lets the SDK generate what the first build of each scaffold would write
//   stage TEMPLATES WORK STAGE VERSION  puts the templates together as the package holds them
try
{
    switch (args)
    {
        case ["generate", var templates, var work]:
            foreach (var template in Templates(templates))
                Scaffolds.Generate(template, work);
            return 0;
        case ["stage", var templates, var work, var stage, var version]:
            foreach (var template in Templates(templates))
            {
                Scaffolds.AddGenerated(template, work);
                template.Stamp(version);
                template.Write(Path.Combine(stage, "content", template.Name));
            }

            return 0;
        default:
            Console.Error.WriteLine("Packing generate TEMPLATES WORK | stage TEMPLATES WORK STAGE VERSION");
            return 1;
    }
}
catch (PackingException problem)
{
    // In the form that MSBuild shows as an error of that file.
    Console.Error.WriteLine($"{problem.File}: error TEMPLATE: {problem.Message}");
    return 1;
}

static IEnumerable<TemplateFolder> Templates(string templates) => Directory.GetDirectories(Path.Combine(templates, "content"))
    .Order(StringComparer.Ordinal)
    .Select(folder => TemplateFolder.Read(folder, Path.Combine(templates, "shared")));
