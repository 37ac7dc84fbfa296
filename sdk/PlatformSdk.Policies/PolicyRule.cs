namespace PlatformSdk.Policies;

/// <summary>
/// A rule of your organization. The build of every service that references the package of the rule creates it once, and calls
/// <see cref="Check"/> for each environment of the service. The class needs a public constructor without parameters.
/// </summary>
public abstract class PolicyRule
{
    /// <summary>The code: a prefix of your own with 2 to 10 capital letters, never <c>PLAT</c>, and 3 or 4 digits, such as <c>ACME001</c>.</summary>
    public abstract string Code { get; }

    /// <summary>What the rule demands, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>The outage or the leak that the rule prevents.</summary>
    public abstract string Cause { get; }

    /// <summary>How to fix a finding. The build adds it to each message.</summary>
    public abstract string Fix { get; }

    /// <summary>How much a finding counts. Default: a warning.</summary>
    public virtual PolicySeverity Severity => PolicySeverity.Warning;

    /// <summary>The address of a page about the rule, which the build adds to each message. Default: none.</summary>
    public virtual string? HelpLink => null;

    /// <summary>
    /// Looks at a service in one environment, and reports what is wrong. The build combines what is the same in several environments.
    /// </summary>
    /// <param name="context">The service, and the way to report.</param>
    public abstract void Check(PolicyContext context);
}
