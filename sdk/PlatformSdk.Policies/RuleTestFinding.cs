namespace PlatformSdk.Policies;

/// <summary>What a rule reported in a test.</summary>
/// <param name="Path">The way to the value that it was reported at, such as <c>needs.orders-db.type</c>; empty for the root.</param>
/// <param name="Message">The message.</param>
public sealed record RuleTestFinding(string Path, string Message);
