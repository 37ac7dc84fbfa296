using PlatformSdk.Templates.Packing;

// PlatformSdk.Templates.csproj runs this program twice when it is packed:
//   generate TEMPLATES WORK             generates the files that the first build of each scaffold would write
//   stage TEMPLATES WORK STAGE VERSION  assembles the templates as they are packed; with --without-documents, the first build of a service writes
//                                       openapi.json
try
{
    switch (args)
    {
        case ["generate", var templates, var work]:
            foreach (var template in Templates(templates))
                Scaffolds.Generate(template, work);
            return 0;
        case ["stage", var templates, var work, var stage, var version, .. var options] when options is [] or ["--without-documents"]:
            foreach (var template in Templates(templates))
            {
                Scaffolds.AddGenerated(template, work, hasDocuments: options is []);
                template.Stamp(version);
                template.Write(Path.Combine(stage, "content", template.Name));
            }

            return 0;
        default:
            Console.Error.WriteLine("Packing generate TEMPLATES WORK | stage TEMPLATES WORK STAGE VERSION [--without-documents]");
            return 1;
    }
}
catch (PackingException problem)
{
    // The form that MSBuild recognizes as an error in that file.
    Console.Error.WriteLine($"{problem.File}: error TEMPLATE: {problem.Message}");
    return 1;
}

static IEnumerable<TemplateFolder> Templates(string templates) => Directory.GetDirectories(Path.Combine(templates, "content"))
    .Order(StringComparer.Ordinal)
    .Select(folder => TemplateFolder.Read(folder, templates));
