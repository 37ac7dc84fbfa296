namespace PlatformSdk.Build.Tests.Codes;

/// <summary>For each code the smallest input that leads to it.</summary>
internal static partial class Inputs
{
    internal static readonly IReadOnlyDictionary<string, Action<Situation>> All =
        new[] { Reading, Description, Manifest, Advice, Provisioning, Infrastructure, Migrations, Properties, Writing, Release, Adopting, Programs,
            Templates, Policy, OwnRules, Systems, Apis, Exports, Editing, Figures }
        .SelectMany(inputs => inputs).ToDictionary(input => input.Key, input => input.Value, StringComparer.Ordinal);

    private static Action<Situation> Described(string lines) => situation => situation.Describe(lines).Build();

    /// <summary>What only the platform team is told.</summary>
    private static Action<Situation> Verified(string lines, string defaults = "") => situation =>
        situation.Defaults(defaults).Describe(lines).Build(verify: true);

    private static Action<Situation> Described(string lines, string defaults) => situation => situation.Defaults(defaults).Describe(lines).Build();
}
