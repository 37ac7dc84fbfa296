using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Policy;

/// <summary>
/// What breaks a rule in one environment. The same breach in several environments is one finding, so the message names none of them.
/// </summary>
/// <param name="Place">The place where it can be fixed.</param>
/// <param name="Message">What is wrong, the outage or leak that follows, and how to fix it.</param>
internal sealed record Breach(Span Place, string Message);
