namespace PlatformSdk.Build.Findings;

/// <summary>The environments in which a rule of policy holds.</summary>
internal enum RuleWhere
{
    Everywhere,
    OutsideDev,
    Production,
}

/// <summary>Where a rule of policy holds, and how its findings count.</summary>
/// <param name="Where">The environments.</param>
/// <param name="Early">
/// The severity while the service's lifecycle is experimental. A message then is for -t:PlatformVerify only, so that a first build is quiet.
/// </param>
internal sealed record RuleScope(RuleWhere Where, Severity Early)
{
    /// <summary>Whether services of tier internal are exempt.</summary>
    internal bool SparesInternal { get; init; }
}
