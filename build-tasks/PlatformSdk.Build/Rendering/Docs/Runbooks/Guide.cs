namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>What an on-call engineer needs to know about one alert.</summary>
/// <param name="Meaning">What the alert measures.</param>
/// <param name="Feels">What users notice.</param>
/// <param name="Checks">The first three checks: the reason, and the command.</param>
/// <param name="Mitigations">Steps that reduce the impact before the cause is known: when to take them, and an optional command.</param>
internal sealed record Guide(string Meaning, string Feels, IReadOnlyList<Step> Checks, IReadOnlyList<Step> Mitigations);

/// <summary>One step of a guide.</summary>
internal sealed record Step(string Text, string? Command = null);
