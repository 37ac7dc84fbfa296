using PlatformSdk.Templates.Packing;

// What PlatformSdk.Templates.csproj runs when it is packed: puts the templates together as the package holds them.
if (args is not [var templates, var output, var version])
{
    Console.Error.WriteLine("Packing TEMPLATES OUTPUT VERSION");
    return 1;
}

try
{
    foreach (var folder in Directory.GetDirectories(Path.Combine(templates, "content")).Order(StringComparer.Ordinal))
    {
        var template = TemplateFolder.Read(folder, Path.Combine(templates, "shared"));
        template.Stamp(version);
        template.Write(Path.Combine(output, "content", Path.GetFileName(folder)));
    }

    return 0;
}
catch (PackingException problem)
{
    // In the form that MSBuild shows as an error of that file.
    Console.Error.WriteLine($"{problem.File}: error TEMPLATE: {problem.Message}");
    return 1;
}
