using System.Globalization;
using PlatformSdk.Build.Authoring.Templates.Skeleton;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Templates.Entity;

/// <summary>The steps of the portal: fill in the skeleton, publish the repository, register the catalog file.</summary>
internal static class Steps
{
    /// <param name="parts">The parts of the skeleton.</param>
    /// <param name="values">The values of the skeleton, in terms of the form's parameters.</param>
    /// <param name="publish">The action that creates the repository.</param>
    /// <param name="catalogFile">The path of the catalog file in the repository; null when there is none.</param>
    internal static IReadOnlyList<YamlMapping> StepsFor(IReadOnlyList<SkeletonPart> parts, IReadOnlyDictionary<string, string> values, string publish,
        string? catalogFile)
    {
        var steps = parts.Select((part, i) => Fetch(part, i, values)).ToList();
        steps.Add(new YamlMapping
        {
            ["id"] = FormField.Word("publish"),
            ["name"] = Quoting.Quoted("Create the repository"),
            ["action"] = Quoting.Quoted(publish),
            ["input"] = new YamlMapping
            {
                ["repoUrl"] = Quoting.Quoted("${{ parameters.repoUrl }}"),
                ["description"] = Quoting.Quoted("${{ parameters.name }}"),
                ["defaultBranch"] = Quoting.Quoted("main"),
            },
        });
        if (catalogFile is not null)
        {
            steps.Add(new YamlMapping
            {
                ["id"] = FormField.Word("register"),
                ["name"] = Quoting.Quoted("Register it in the catalog"),
                ["action"] = Quoting.Quoted("catalog:register"),
                ["input"] = new YamlMapping
                {
                    ["repoContentsUrl"] = Quoting.Quoted("${{ steps['publish'].output.repoContentsUrl }}"),
                    ["catalogInfoPath"] = Quoting.Quoted($"/{catalogFile}"),
                },
            });
        }

        return steps;
    }

    internal static YamlMapping Output(bool isRegistered) => new()
    {
        ["links"] = FormField.Sequence(isRegistered
            ? [Repository(), Link("Open in the catalog", "entityRef", "${{ steps['register'].output.entityRef }}")]
            : [Repository()]),
    };

    private static YamlMapping Repository() => Link("Repository", "url", "${{ steps['publish'].output.remoteUrl }}");

    private static YamlMapping Link(string title, string key, string value) =>
        new() { ["title"] = Quoting.Quoted(title), [key] = Quoting.Quoted(value) };

    private static YamlMapping Fetch(SkeletonPart part, int index, IReadOnlyDictionary<string, string> values)
    {
        var given = new YamlMapping();
        foreach (var (name, expression) in values)
            given[name] = Quoting.Quoted($"${{{{ {expression} }}}}");
        return new YamlMapping
        {
            ["id"] = FormField.Word(index == 0 ? "fetch" : string.Create(CultureInfo.InvariantCulture, $"fetch-{index + 1}")),
            ["name"] = Quoting.Quoted("Fill in the skeleton"),
            ["if"] = part.Condition.Length == 0 ? null : Quoting.Quoted($"${{{{ {part.Condition} }}}}"),
            ["action"] = Quoting.Quoted("fetch:template"),
            ["input"] = new YamlMapping
            {
                ["url"] = Quoting.Quoted($"./{part.Folder}"),
                ["trimBlocks"] = FormField.Word("true"),
                ["values"] = given,
            },
        };
    }
}
