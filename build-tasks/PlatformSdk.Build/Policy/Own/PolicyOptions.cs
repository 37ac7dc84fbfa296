namespace PlatformSdk.Build.Policy.Own;

/// <summary>The packages of rules that a build runs, and how.</summary>
internal sealed record PolicyOptions
{
    internal static readonly PolicyOptions None = new();

    /// <summary>The referenced packages.</summary>
    internal IReadOnlyList<PolicyPackage> Packages { get; init; } = [];

    /// <summary>The program that runs them, which is beside the tasks.</summary>
    internal string Program { get; init; } =
        Path.Combine(Path.GetDirectoryName(typeof(PolicyOptions).Assembly.Location)!, "policies", "PlatformSdk.Build.Policies.dll");

    /// <summary>The working directory of the program.</summary>
    internal string Folder { get; init; } = "";

    /// <summary>The time that a rule may take. A rule needs milliseconds; a busy build server may stop for seconds.</summary>
    internal TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);
}
