using PlatformSdk.Policies;

namespace Policies;

/// <summary>An example of a rule over the description.</summary>
public sealed class OwnerIsATeam : PolicyRule
{
    public override string Code => "ORG001";

    public override string Title => "The owner of a service is a team";

    public override string Cause => "A person leaves or is on holiday, and nobody answers when the service fails.";

    public override string Fix => "Set 'owner' to a team, such as team-checkout.";

    public override PolicySeverity Severity => PolicySeverity.Error;

    public override void Check(PolicyContext context)
    {
        var owner = context.Description["owner"];
        if (owner.Text is { } name && name.StartsWith("user:", StringComparison.Ordinal))
            context.Report(owner, $"The owner {name} is a person");
    }
}
