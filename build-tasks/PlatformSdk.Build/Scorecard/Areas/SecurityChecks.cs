using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using static PlatformSdk.Build.Scorecard.Facts;

namespace PlatformSdk.Build.Scorecard.Areas;

/// <summary>Whether an intruder finds little to use, and nothing to read.</summary>
internal static class SecurityChecks
{
    internal static readonly IReadOnlyList<Check> All =
    [
        new("security/restricted", ScorecardLevel.Bronze, "Every pod meets the restricted profile",
            "Remove the patch, or set the field, that the finding PLAT3006 names.",
            Holds(PolicyCodes.Unrestricted, Workloads)),
        new("security/network-policy", ScorecardLevel.Bronze, "A network policy limits the traffic of every pod",
            "Remove the patch that deletes the NetworkPolicy, or add one for your own workload.",
            Holds(PolicyCodes.NoNetworkPolicy, "NetworkPolicy")),
        new("security/no-secret-in-config", ScorecardLevel.Bronze, "No setting looks like a secret",
            "Declare a need of type secret instead of the setting.",
            Holds(DescriptionCodes.MayHoldSecret)),
        new("security/read-only-files", ScorecardLevel.Bronze, "The program cannot change its own files",
            "Remove the patch of readOnlyRootFilesystem.",
            Container(["securityContext", "readOnlyRootFilesystem"],
                c => c.Spec.TextAt("securityContext", "readOnlyRootFilesystem") == "true")),
        new("security/no-api-token", ScorecardLevel.Bronze, "The pods have no access to the API of Kubernetes",
            "Remove the patch of automountServiceAccountToken.",
            Container(["automountServiceAccountToken"], c => c.Pod.Spec.TextAt("automountServiceAccountToken") == "false")),
        new("security/public-tls", ScorecardLevel.Bronze, "A public route accepts TLS only",
            "Ask the platform team to set 'gateway.section' to the HTTPS listener.",
            Holds(PolicyCodes.PlainRoute, "HTTPRoute", "GRPCRoute").Where(Applies.ToPublic)),

        new("security/store-tls", ScorecardLevel.Silver, "Data stores are used over TLS with a verified server",
            "Use 'SSL Mode=VerifyFull', amqps:// or rediss://, and remove the setting that the finding PLAT3028 names.",
            Holds(PolicyCodes.PlainStore, Workloads).Where(Applies.ToStores)),
        new("security/public-login", ScorecardLevel.Silver, "A public service knows its callers",
            "Set 'auth: required' under 'expose', and ask the platform team to set 'access'.",
            Holds(PolicyCodes.OpenRoute, Workloads).Where(Applies.ToPublic)),
        new("security/narrow-network-policy", ScorecardLevel.Silver, "The network policies allow no more than the needs",
            "Declare the target as a need, and remove the patch or the policy that allows more.",
            Holds(PolicyCodes.WideNetworkPolicy, "NetworkPolicy")),
        new("security/allowed-registries", ScorecardLevel.Silver, "Images come from registries of the organisation only",
            "Ask the platform team to set 'policy.registries', and copy other images to one of them.",
            AllowedRegistries),
        new("security/secret-store", ScorecardLevel.Silver, "Secrets come from a secret store",
            "Ask the platform team to set 'secrets.store' to vault or azure-key-vault.",
            Set("secrets.store", s => s.Secrets is null or { Store: SecretStore.Vault or SecretStore.AzureKeyVault }).Where(Applies.ToSecrets)),
        new("security/dependency-updates", ScorecardLevel.Silver, "A robot keeps the dependencies up to date",
            "Add .github/dependabot.yml or renovate.json at the root of the repository.",
            File(".github/dependabot.yml", path => path is ".github/dependabot.yml" or ".github/dependabot.yaml" or "renovate.json"
                or ".github/renovate.json" or ".renovaterc" or ".renovaterc.json" or "renovate.json5")),

        new("security/digest", ScorecardLevel.Gold, "Production runs images by digest",
            "Release with -p:PlatformImageDigest, as the generated pipelines do.",
            Holds(PolicyCodes.NoDigest, Workloads).Where(Applies.ToReleased)),
        new("security/no-waivers", ScorecardLevel.Gold, "No rule is waived",
            "Fix what the waived rule reports, and remove the waiver.",
            subject => subject.Context.Waivers.All is [var waiver, ..]
                ? Answer.Missing(waiver.At[WaiverKeys.Rule].OfValue)
                : Answer.Passed(Span.WholeFile(subject.Context.Facts.DescriptionFile))),
        new("security/no-rule-off", ScorecardLevel.Gold, "No rule of policy is off",
            "Fix what the rule reports, and ask the platform team to remove the severity 'off'.",
            NoRuleOff),
        new("security/locked-packages", ScorecardLevel.Gold, "The versions of all packages are locked",
            "Set RestorePackagesWithLockFile in the project, and commit packages.lock.json.",
            File("packages.lock.json", path => path == "packages.lock.json")),
        new("security/login", ScorecardLevel.Gold, "Callers inside the cluster authenticate too",
            "Set 'expose: { auth: required }'.",
            Set("expose.auth", s => s.Access is { Audience: not null }).Where(Applies.ToServers)),
        new("security/security-page", ScorecardLevel.Gold, "The repository says how to report a vulnerability",
            "Add SECURITY.md at the root of the repository.",
            File("SECURITY.md", path => path is "SECURITY.md" or ".github/SECURITY.md" or "docs/SECURITY.md")),
    ];

    private static Answer AllowedRegistries(Subject subject) =>
        subject.Service.Platform.Policy.Registries.Count > 0 || subject.Live is not [var first, ..]
            ? Holds(PolicyCodes.ForbiddenRegistry, Workloads)(subject)
            : Answer.Missing(subject.PlaceOf(first, "policy.registries").Place, "policy.registries");

    private static Answer NoRuleOff(Subject subject)
    {
        var policy = subject.Service.Platform.Policy;
        var off = policy.Rules.FirstOrDefault(rule => rule.Value.Severity == PolicySeverity.Off
            || rule.Value.Environments.Values.Contains(PolicySeverity.Off));
        return off.Key is not null ? Answer.Missing(policy.At[PolicyKeys.Rules][off.Key].OfName)
            : subject.Live is [var first, ..] ? Answer.Passed(subject.PlaceOf(first, "policy").Place) : Answer.DoesNotApply;
    }
}
