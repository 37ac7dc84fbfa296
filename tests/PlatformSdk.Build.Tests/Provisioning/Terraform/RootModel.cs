using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PlatformSdk.Build.Tests.Provisioning.Terraform;

/// <summary>
/// What Terraform checks in a root module before it asks any cloud: arguments that exist, references that lead somewhere, providers that are
/// required.
/// </summary>
internal static partial class RootModel
{
    internal static IReadOnlyList<string> ProblemsIn(JsonObject root)
    {
        var problems = new List<string>();
        var declared = Declared(root).ToList();
        foreach (var (address, body) in declared)
        {
            CheckArguments(address, body, problems);
            // Nothing but Terraform itself needs a value that exists only during its run.
            if (address.StartsWith("ephemeral.", StringComparison.Ordinal) && !References(root).Any(r => Leads(r, address)))
                problems.Add($"{address} is not used");
        }

        foreach (var reference in References(root).Distinct())
        {
            if (declared.Find(d => Leads(reference, d.Address)) is not { Address: { } found } target)
                problems.Add($"{reference} is not declared");
            else if (found.StartsWith("module.", StringComparison.Ordinal) && Published(target.Body) is { } module
                && !module.Outputs.Contains(reference.Split('.')[2]))
                problems.Add($"{reference} is not an output");
        }

        CheckProviders(root, [.. declared.Select(d => d.Address)], problems);
        return problems;
    }

    private static void CheckArguments(string address, JsonObject body, List<string> problems)
    {
        if (!address.StartsWith("module.", StringComparison.Ordinal))
        {
            var known = PublishedModule.Resources.GetValueOrDefault(address.Split('.')[^2]);
            problems.AddRange(body.Where(a => known?.Contains(a.Key) != true).Select(a => $"{address} has no {a.Key}"));
        }
        else if (Published(body) is { } module)
        {
            var given = body.Select(a => a.Key).Except(["source", "version"]).ToList();
            problems.AddRange(given.Except(module.Variables).Select(a => $"{address} has no {a}"));
            problems.AddRange(module.Required.Except(given).Select(a => $"{address} needs {a}"));
            if (body["version"]?.ToString() != module.Version)
                problems.Add($"{address} is another version");
        }
    }

    private static void CheckProviders(JsonObject root, IReadOnlyList<string> addresses, List<string> problems)
    {
        var required = root["terraform"]!["required_providers"]!.AsObject().Select(p => p.Key).ToList();
        var used = addresses.Where(a => !a.StartsWith("module.", StringComparison.Ordinal))
            .Select(a => a.Split('.')[^2].Split('_')[0]).Distinct().ToList();
        problems.AddRange(used.Except(required).Select(p => $"the provider {p} is not required"));
        problems.AddRange((root["provider"] as JsonObject ?? []).Select(p => p.Key).Except(required)
            .Select(p => $"the provider {p} has settings, but is not required"));
    }

    private static IEnumerable<(string Address, JsonObject Body)> Declared(JsonObject root) =>
    [
        .. Members(root["module"]).Select(m => ($"module.{m.Key}", m.Value!.AsObject())),
        .. Members(root["resource"]).SelectMany(t => Members(t.Value).Select(r => ($"{t.Key}.{r.Key}", r.Value!.AsObject()))),
        .. Members(root["ephemeral"]).SelectMany(t => Members(t.Value).Select(r => ($"ephemeral.{t.Key}.{r.Key}", r.Value!.AsObject()))),
    ];

    /// <summary>Every reference in every expression, such as <c>module.cache.hostname</c>.</summary>
    internal static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.Where(m => m.Key is not ("removed" or "//")).SelectMany(m => References(m.Value)),
        JsonArray list => list.SelectMany(References),
        JsonValue value when value.ToString() is var text && text.Contains("${", StringComparison.Ordinal) =>
            Reference().Matches(Quoted().Replace(text, "")).Select(m => m.Value),
        _ => [],
    };

    private static PublishedModule? Published(JsonObject body) =>
        PublishedModule.All.Values.FirstOrDefault(m => m.Source == body["source"]?.ToString());

    private static bool Leads(string reference, string address) => reference.StartsWith(address + ".", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? node) => node as JsonObject ?? [];

    [GeneratedRegex(@"\b(ephemeral\.[a-z_0-9]+|module|[a-z]+_[a-z_0-9]+)\.[a-z_0-9]+\.[a-z_0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    /// <summary>A text between two evaluated parts is no reference; one that is evaluated stays.</summary>
    [GeneratedRegex("\"[^\"$]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
