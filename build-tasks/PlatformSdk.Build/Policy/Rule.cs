namespace PlatformSdk.Build.Policy;

/// <summary>
/// Looks for one thing that must not go wrong, and reports it. It changes nothing and reads no file: all that it may know is in the context, which
/// also decides how its finding counts. One file a rule, one line in <see cref="Rules"/>.
/// </summary>
internal delegate void Rule(RuleContext context);
