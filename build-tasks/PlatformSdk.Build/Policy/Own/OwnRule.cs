using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>A rule of the organization, as its package declares it.</summary>
internal sealed record OwnRule(string Package, string Type, string Code, string Title, string Cause, string Fix, string? Link, Severity Severity);

/// <summary>A finding of such a rule, in one environment.</summary>
/// <param name="Unit">The rule.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Place">The place; null for a generated value.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record OwnFinding(string Unit, string Environment, Span? Place, string Message);

/// <summary>Something that a package or a rule does and must not.</summary>
/// <param name="Unit">The package or the rule.</param>
/// <param name="Kind">The kind, as the protocol names it.</param>
/// <param name="Text">What happened.</param>
internal sealed record OwnFault(string Unit, string Kind, string Text);
