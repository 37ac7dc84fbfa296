using System.Text.Json;

namespace PlatformSdk.Policies;

/// <summary>Runs a rule in a test, without a build: write the part of the description and the objects that the rule looks at, as JSON.</summary>
public sealed class RuleTest
{
    private static readonly JsonDocumentOptions s_asWritten = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The name of the environment. Default: <c>production</c>.</summary>
    public string Environment { get; init; } = "production";

    /// <summary>The description as JSON, such as <c>{ "owner": "team-checkout" }</c>. Default: empty.</summary>
    public string Description { get; init; } = "{}";

    /// <summary>The Kubernetes objects, each as JSON. Default: none.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];

    /// <summary>What the rule reports.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The findings, in the order in which the rule reports them.</returns>
    /// <exception cref="ArgumentException">The build would refuse the rule, because its code or one of its texts is not valid.</exception>
    public IReadOnlyList<RuleTestFinding> Run(PolicyRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (RuleShape.WhyNot(rule) is { } why)
            throw new ArgumentException($"{rule.GetType().Name} {why}", nameof(rule));
        var findings = new List<RuleTestFinding>();
        rule.Check(new PolicyContext(Environment, Read(Description), [.. Objects.Select(text => new PolicyObject(Read(text)))],
            (at, message) => findings.Add(new RuleTestFinding(at.Path, message))));
        return findings;
    }

    private static PolicyValue Read(string json)
    {
        using var document = JsonDocument.Parse(json, s_asWritten);
        return PolicyValues.FromJson(document.RootElement, "");
    }
}
