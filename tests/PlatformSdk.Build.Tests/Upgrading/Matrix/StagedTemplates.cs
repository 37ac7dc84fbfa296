using System.Reflection;
using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Templates.Engine;
using PlatformSdk.Testing;
using PlatformSdk.Testing.Processes;

namespace PlatformSdk.Build.Tests.Upgrading.Matrix;

/// <summary>Every template with every choice, created once by the engine of <c>dotnet new</c> from the templates as they are packed.</summary>
public sealed class StagedTemplates : IAsyncLifetime
{
    internal const string Version = "2.0.0";

    private static readonly string s_program = typeof(StagedTemplates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "PackingProgram").Value!;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The folders of the scaffolds, by the template and its choices.</summary>
    internal SortedDictionary<string, string> Scaffolds { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var templates = Path.Combine(Repository.Root, "templates");
        var work = _folder.PathOf("work");
        string[][] commands =
            [["generate", templates, work], ["stage", templates, work, _folder.PathOf("stage"), Version, "--without-documents"]];
        foreach (var arguments in commands)
        {
            var outcome = await Command.RunAsync("dotnet", _folder.Path, ["exec", s_program, .. arguments]);
            outcome.ExitCode.ShouldBe(0, outcome.Output + outcome.Error);
        }

        foreach (var template in Directory.GetDirectories(_folder.PathOf("stage/content")).Order(StringComparer.Ordinal))
            Create(template);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private void Create(string template)
    {
        var runs = Choices(template).Select(inputs =>
        {
            var named = $"{Path.GetFileName(template)} {string.Join(' ', inputs.Select(input => $"{input.Key}={input.Value}"))}".TrimEnd();
            return (Output: Scaffolds[named] = _folder.PathOf($"scaffolds/{Scaffolds.Count}"), Inputs: (IReadOnlyDictionary<string, string?>)inputs);
        }).ToList();
        TemplateEngine.Make(template, "orders", runs).ShouldBeNull();
    }

    /// <summary>The product of all choices; of a choice that takes several, none, each one, and all of them.</summary>
    private static IEnumerable<Dictionary<string, string?>> Choices(string template)
    {
        IEnumerable<Dictionary<string, string?>> all = [[]];
        var symbols = JsonNode.Parse(File.ReadAllText(Path.Combine(template, ".template.config", "template.json")))!["symbols"]!.AsObject();
        foreach (var (name, symbol) in symbols.Where(one => $"{one.Value!["type"]}" == "parameter"))
        {
            List<string> choices = [.. (symbol!["choices"]?.AsArray() ?? []).Select(choice => $"{choice!["choice"]}")];
            string?[] values = $"{symbol["datatype"]}" switch
            {
                "bool" => [null, "true"],
                "choice" when symbol["allowMultipleValues"] is not null => [null, .. choices, string.Join('|', choices)],
                "choice" => [.. choices],
                _ => [null],
            };
            all = [.. all.SelectMany(_ => values, (inputs, value) => value is null ? inputs : new(inputs) { [name] = value })];
        }

        return all;
    }
}
