namespace PlatformSdk.Policies;

/// <summary>What a rule looks at: a service in one environment.</summary>
public sealed class PolicyContext
{
    private readonly Action<PolicyValue, string> _report;

    internal PolicyContext(string environment, PolicyValue description, IReadOnlyList<PolicyObject> objects, Action<PolicyValue, string> report)
    {
        Environment = environment;
        Description = description;
        Objects = objects;
        _report = report;
    }

    /// <summary>The name of the environment, such as <c>production</c>.</summary>
    public string Environment { get; }

    /// <summary>
    /// The keys of <c>platform.yaml</c> as they hold in this environment: with those of <c>platform.defaults.yaml</c>, of the environment, and the
    /// defaults of the SDK. <c>tier</c> and <c>lifecycle</c> are always there.
    /// </summary>
    public PolicyValue Description { get; }

    /// <summary>The Kubernetes objects of this environment as they are applied: with all patches, and with the service's own objects.</summary>
    public IReadOnlyList<PolicyObject> Objects { get; }

    /// <summary>Reports a problem.</summary>
    /// <param name="at">Where it is. The build shows the line in <c>platform.yaml</c>, in the defaults or in the patch that sets the value. For a
    /// value that does not exist it shows what it is missing in, and for a generated one the description.</param>
    /// <param name="message">What is wrong, in one sentence. The build adds <see cref="PolicyRule.Fix"/>.</param>
    public void Report(PolicyValue at, string message)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        _report(at, message);
    }

    /// <summary>Reports a problem of the service as a whole.</summary>
    /// <param name="message">What is wrong, in one sentence. The build adds <see cref="PolicyRule.Fix"/>.</param>
    public void Report(string message) => Report(Description, message);
}
