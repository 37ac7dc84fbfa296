using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.Conformance.Tests.Pipeline.Azure;

/// <summary>Expands a pipeline as Azure Pipelines does before it starts: templates, parameters, conditions and <c>${{ }}</c>.</summary>
internal sealed partial class AzureTemplate
{
    private readonly string _folder;
    private readonly Func<string, string> _text;
    private readonly Dictionary<string, string> _parameters;
    private readonly Dictionary<string, string> _variables;

    private AzureTemplate(string folder, Func<string, string> text, Dictionary<string, string> parameters, Dictionary<string, string> variables)
    {
        _folder = folder;
        _text = text;
        _parameters = parameters;
        _variables = variables;
    }

    /// <param name="file">The pipeline.</param>
    /// <param name="parameters">What it is started with.</param>
    /// <param name="text">The text of each file, by its path in the repository.</param>
    internal static YamlMappingNode Expand(string file, IReadOnlyDictionary<string, string> parameters, Func<string, string> text) =>
        Expand(file, parameters, text, []);

    private static YamlMappingNode Expand(string file, IReadOnlyDictionary<string, string> given, Func<string, string> text,
        Dictionary<string, string> variables)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text(file)));
        var root = (YamlMappingNode)stream.Documents.Single().RootNode;
        var declared = root.Children.TryGetValue("parameters", out var list) ? ((YamlSequenceNode)list).Children : [];
        Dictionary<string, string> parameters = [];
        foreach (var parameter in declared)
        {
            var name = $"{parameter["name"]}";
            parameters[name] = given.TryGetValue(name, out var value) ? value
                : ((YamlMappingNode)parameter).Children.TryGetValue("default", out var fallback) ? ((YamlScalarNode)fallback).Value!
                : throw new InvalidDataException($"{file} requires the parameter '{name}'.");
        }

        given.Keys.Except(parameters.Keys).ShouldBeEmpty($"{file} has no such parameter");
        var template = new AzureTemplate(Path.GetDirectoryName(file)!, text, parameters, variables);
        var expanded = new YamlMappingNode();
        // Variables first, because the rest may be about them.
        foreach (var (key, value) in root.Children.Where(entry => $"{entry.Key}" != "parameters").OrderBy(entry => $"{entry.Key}" != "variables"))
        {
            foreach (var (inner, content) in template.Entry(key, value))
                expanded.Add(inner, content);
            if ($"{key}" == "variables")
            {
                foreach (var variable in (YamlSequenceNode)expanded["variables"])
                    variables[$"{variable["name"]}"] = ((YamlScalarNode)variable["value"]).Value!;
            }
        }

        return expanded;
    }

    private YamlNode Expand(YamlNode node) => node switch
    {
        YamlSequenceNode list => new YamlSequenceNode(Items(list)),
        YamlMappingNode map => new YamlMappingNode(Conditional(map).SelectMany(entry => Entry(entry.Key, entry.Value))),
        _ => new YamlScalarNode(Fill(((YamlScalarNode)node).Value!)),
    };

    private IEnumerable<KeyValuePair<YamlNode, YamlNode>> Entry(YamlNode key, YamlNode value) => [KeyValuePair.Create(key, Expand(value))];

    private IEnumerable<YamlNode> Items(YamlSequenceNode list)
    {
        bool? last = null;
        foreach (var item in list)
        {
            if (item is YamlMappingNode { Children: [var only] } && Condition($"{only.Key}", ref last) is { } holds)
            {
                foreach (var inner in holds ? Items((YamlSequenceNode)only.Value) : [])
                    yield return inner;
            }
            else if (item is YamlMappingNode map && map.Children.TryGetValue("template", out var file))
            {
                var given = map.Children.TryGetValue("parameters", out var parameters)
                    ? ((YamlMappingNode)Expand(parameters)).ToDictionary(entry => $"{entry.Key}", entry => $"{entry.Value}")
                    : [];
                var path = Path.Combine(_folder, $"{file}").Replace('\\', '/');
                var expanded = Expand(Normal(path), given, _text, new(_variables));
                foreach (var inner in (YamlSequenceNode)expanded.ShouldHaveSingleItem().Value)
                    yield return inner;
            }
            else
                yield return Expand(item);
        }
    }

    /// <summary>The entries of a mapping, with those of the conditions in it that hold.</summary>
    private IEnumerable<KeyValuePair<YamlNode, YamlNode>> Conditional(YamlMappingNode map)
    {
        bool? last = null;
        foreach (var (key, value) in map)
        {
            if (Condition($"{key}", ref last) is not { } holds)
                yield return KeyValuePair.Create(key, value);
            else if (holds)
            {
                foreach (var inner in (YamlMappingNode)value)
                    yield return inner;
            }
        }
    }

    private bool? Condition(string key, ref bool? last)
    {
        if (Conditions().Match(key) is not { Success: true } match)
            return null;
        if (match.Groups["word"].Value == "else")
            return !(last ?? throw new InvalidDataException("There is no 'if' before this 'else'."));
        last = AzureExpression.IsTrue(AzureExpression.Evaluate(match.Groups["condition"].Value, Read));
        return last;
    }

    private string Fill(string text)
    {
        var filled = Expressions().Replace(text, match => AzureExpression.Evaluate(match.Groups[1].Value.Trim(), Read));
        filled.ShouldNotContain("${{");
        return filled;
    }

    private string Read(IReadOnlyList<string> place) => place switch
    {
        ["parameters", var name] => _parameters.TryGetValue(name, out var value) ? value : throw new InvalidDataException($"No parameter '{name}'."),
        ["variables", var name] => _variables.GetValueOrDefault(name, ""),
        _ => throw new InvalidDataException($"'{string.Join('.', place)}' is not known before a run starts."),
    };

    private static string Normal(string path)
    {
        var parts = new Stack<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
                parts.Pop();
            else
                parts.Push(part);
        }

        return string.Join('/', parts.Reverse());
    }

    [GeneratedRegex(@"^\$\{\{ (?:(?<word>if) (?<condition>.+)|(?<word>else)) \}\}$")]
    private static partial Regex Conditions();

    [GeneratedRegex(@"\$\{\{(.*?)\}\}")]
    private static partial Regex Expressions();
}
