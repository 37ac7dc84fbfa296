namespace PlatformSdk.Build.Policy;

/// <summary>
/// Looks for one problem and reports it. A rule changes nothing and reads no files: the context contains everything it can use, and also sets the
/// severity of its finding. One file per rule, one line in <see cref="Rules"/>.
/// </summary>
internal delegate void Rule(RuleContext context);
