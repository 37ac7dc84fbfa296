namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>What to know at three in the morning about one alert.</summary>
/// <param name="Meaning">What has been measured.</param>
/// <param name="Feels">What users notice.</param>
/// <param name="Checks">The first three things to look at: why, and the command.</param>
/// <param name="Mitigations">What stops it hurting before its cause is known: when, and the command or nothing.</param>
internal sealed record Guide(string Meaning, string Feels, IReadOnlyList<Step> Checks, IReadOnlyList<Step> Mitigations);

/// <summary>One thing to do.</summary>
internal sealed record Step(string Text, string? Command = null);
