namespace PlatformSdk.Build.Findings;

/// <summary>
/// PLAT30xx: rules of policy. The last two digits follow the order of docs/policy.md up to 20; a second aspect of the same rule is 20 higher.
/// </summary>
internal static class PolicyCodes
{
    private static readonly RuleScope Everywhere = new(RuleWhere.Everywhere, Severity.Warning);
    private static readonly RuleScope EverywhereLater = new(RuleWhere.Everywhere, Severity.Message);

    private static readonly RuleScope Production = new(RuleWhere.Production, Severity.Message);

    private static readonly RuleScope ProductionOfMore = Production with { SparesInternal = true };

    private static readonly RuleScope OutsideDev = new(RuleWhere.OutsideDev, Severity.Message);

    internal static readonly Code UnknownOwner = new("PLAT3001", Severity.Error,
        "The owner is not in the list of owners",
        "Alerts, costs and questions go to the owner. With an owner that does not exist, an outage finds nobody. Off until 'owners' has entries.",
        "owner: team-chekout",
        "Correct 'owner' in platform.yaml, or add the team to 'owners' in platform.defaults.yaml.")
    { Scope = EverywhereLater };

    internal static readonly Code NoRunbook = new("PLAT3002", Severity.Error,
        "An alert in production leads to no runbook",
        "The person who is woken by the alert starts from nothing, while users wait.",
        "neither 'repository' nor a 'runbook' with an address in platform.yaml; an extra PrometheusRule without runbook_url",
        "Set 'repository', from which the link to docs/runbook.md is made, or set 'runbook' to an address. Add runbook_url to your own alerts.")
    { Scope = Production };

    internal static readonly Code NoOnCall = new("PLAT3022", Severity.Error,
        "A service in production has no on-call rotation",
        "Its alerts wake nobody, so an outage at night lasts until the morning.",
        "lifecycle: production without 'onCall'",
        "Set 'onCall: { pagerduty: … }' in platform.yaml, or 'pagerduty' of the owner under 'owners' in platform.defaults.yaml.")
    { Scope = ProductionOfMore };

    internal static readonly Code FewReplicas = new("PLAT3003", Severity.Error,
        "A workload in production can have fewer than two pods",
        "With one pod, each drain of a node, each crash and each update of the node is an outage.",
        "replicas: 1 in production",
        "Set 'replicas' to at least 2, such as 2..6, or remove the patch. A service that may be down sets 'tier: internal'.")
    { Scope = ProductionOfMore };

    internal static readonly Code NoPods = new("PLAT1258", Severity.Error,
        "A service in production has no pods",
        "With 'replicas: 0' nothing answers, and no alert tells you, because there is nothing to measure. Callers see an outage.",
        "replicas: 0 with lifecycle: production",
        "Set 'replicas', such as 2..6. Before you remove the service, set 'lifecycle: deprecated', which allows 0.")
    { Scope = Production };

    internal static readonly Code NoDisruptionBudget = new("PLAT3023", Severity.Error,
        "A workload in production has no disruption budget",
        "An upgrade of the cluster drains several nodes at once. Without a budget it may evict all pods together.",
        "a patch with '$patch: delete' for the PodDisruptionBudget; an extra Deployment without one",
        "Remove the patch, or add a PodDisruptionBudget with maxUnavailable: 1 that selects the pods.")
    { Scope = ProductionOfMore };

    internal static readonly Code NoSpread = new("PLAT3043", Severity.Error,
        "The pods of a workload in production are not spread",
        "The scheduler may put all pods on one node or into one zone. When that fails, the service is down.",
        "an extra Deployment without topologySpreadConstraints",
        "Set topologySpreadConstraints over zones and nodes, or podAntiAffinity. Remove the patch that deletes them.")
    { Scope = ProductionOfMore };

    internal static readonly Code ForbiddenRegistry = new("PLAT3004", Severity.Error,
        "An image is from a registry that is not allowed",
        "Everyone can push to a public registry, and nobody scans what a cluster pulls from there. Off until 'policy.registries' has entries.",
        "image: docker.io/library/redis:8 with 'policy: { registries: [registry.acme.example] }'",
        "Copy the image to an allowed registry and use it from there. For the service's own image, set 'imageRegistry' in platform.defaults.yaml.")
    { Scope = Everywhere };

    internal static readonly Code NoDigest = new("PLAT3024", Severity.Error,
        "An image in production has no digest",
        "A tag can be pushed again. Then pods that start later run another program than the release, and a rollback does not bring the old one back.",
        "deploy/releases/production.yaml with 'tag' and without 'digest'",
        "Run PlatformRelease with -p:PlatformImageDigest, which the generated pipelines do. For other images, add @sha256: and the digest.")
    { Scope = Production };

    internal static readonly Code NoResources = new("PLAT3005", Severity.Error,
        "A container has no requests or no memory limit",
        "Without requests the scheduler packs pods onto a full node, where they starve. Without a memory limit one leak takes down every pod of " +
            "the node.",
        "an extra Deployment whose container has no 'resources'",
        "Set resources.requests.cpu, resources.requests.memory and resources.limits.memory of the container, or remove the patch that deletes them.")
    { Scope = Everywhere };

    internal static readonly Code Unrestricted = new("PLAT3006", Severity.Error,
        "A pod does not meet the restricted profile",
        "An intruder in the container can take over the node and every pod on it. In the generated namespaces the API server refuses such a pod.",
        "a patch that adds a sidecar without allowPrivilegeEscalation: false",
        "Set the field in the message as the Pod Security Standard 'restricted' demands.")
    { Scope = Everywhere };

    internal static readonly Code PlainRoute = new("PLAT3008", Severity.Error,
        "A public route accepts requests without TLS",
        "Passwords and personal data cross the internet in plain text. A route without a listener attaches to all of the Gateway, the plain one too.",
        "gateway: { name: public, namespace: gateways } for a service with 'public: true'",
        "Set 'gateway.section' in platform.defaults.yaml to the HTTPS listener. Give an Ingress of your own 'tls', and remove a Service of type " +
            "LoadBalancer or NodePort.")
    { Scope = OutsideDev };

    internal static readonly Code PlainStore = new("PLAT3028", Severity.Error,
        "A data store is used without verified TLS",
        "Others in the network read passwords and data, or pretend to be the database.",
        "config: { ConnectionStrings__orders-db: \"Host=db;SSL Mode=Disable\" }",
        "Use TLS and verify the server: 'SSL Mode=VerifyFull', amqps:// or rediss://. Remove the patch that changes the variable in the message.")
    { Scope = OutsideDev };

    internal static readonly Code OpenRoute = new("PLAT3009", Severity.Error,
        "A public service demands no authentication",
        "Everyone on the internet can read and change what the service offers.",
        "expose: { public: true } where platform.defaults.yaml has no 'access'",
        "Set 'access' in platform.defaults.yaml and reference PlatformSdk.Access. A service that is meant for everyone has a waiver.")
    { Scope = OutsideDev };

    internal static readonly Code NoObjective = new("PLAT3010", Severity.Error,
        "A critical service has no objective",
        "Without an objective no alert tells you that users are affected, so they tell you.",
        "a patch with '$patch: delete' for the PrometheusRule of a service with 'tier: critical'",
        "Remove the patch. Without 'slo', the tier sets the objectives.")
    { Scope = Production };

    internal static readonly Code Unprovisioned = new("PLAT3011", Severity.Error,
        "Nothing provides a need in production",
        "Someone once created it by hand. Nobody patches it, backs it up or can create it again. Off until 'provisioners' has an entry for the type.",
        "provisioners: { postgres: { use: none, environments: { dev: { use: cloudnative-pg } } } }",
        "Set 'use' in the entry of 'provisioners' for the environment.")
    { Scope = Production };

    internal static readonly Code WeakBackup = new("PLAT3012", Severity.Error,
        "The backup of a database is missing, too rare or too short",
        "Data is lost for good when there is no backup, or when it is deleted before the mistake is noticed. Tier critical keeps backups for at " +
            "least " +
            "14d, standard for 7d, both with one every 24h.",
        "needs: { orders-db: { type: postgres, backup: { keep: 2d } } }",
        "Set 'backup: { every: 24h, keep: 14d }' on the need, and remove patches of ScheduledBackup and ObjectStore.")
    { Scope = Production };

    internal static readonly Code OldDrill = new("PLAT3013", Severity.Error,
        "The restore drill of a critical database failed or is outdated",
        "A backup that is never restored is a hope. Schemas, sizes and credentials change, and the restore that worked last year fails today.",
        "a line in deploy/drills/production/last.yaml that is older than 'policy.drillAge' (90d)",
        "Run the drill in deploy/drills/<environment>/ and record its line with -t:PlatformDrill: see docs/how-to/restore.md.")
    { Scope = Production };

    internal static readonly Code NeverDrilled = new("PLAT3033", Severity.Warning,
        "A critical database was never restored in a drill",
        "A backup that was never restored is a hope. The day of the loss is the wrong one to find out.",
        "tier: critical with a database and no deploy/drills/production/last.yaml",
        "Run the drill in deploy/drills/<environment>/ and record its line with -t:PlatformDrill: see docs/how-to/restore.md.")
    { Scope = Production };

    internal static readonly Code NoNetworkPolicy = new("PLAT3014", Severity.Error,
        "No network policy limits the traffic of pods",
        "An intruder in one pod reaches everything in the cluster, and everything reaches the pod.",
        "an extra Deployment with labels that no NetworkPolicy selects",
        "Add a NetworkPolicy with policyTypes Ingress and Egress that selects the pods, or remove the patch that deletes it.")
    { Scope = Everywhere };

    internal static readonly Code WideNetworkPolicy = new("PLAT3034", Severity.Error,
        "A network policy allows more than the needs",
        "What the service does not need helps only an intruder, and nobody sees it in platform.yaml.",
        "a patch that adds 'egress: [{}]'",
        "Declare the target as a need, or as a place under 'network' in platform.defaults.yaml. Then remove the patch or the extra policy.")
    { Scope = Everywhere };

    internal static readonly Code BlockedDrain = new("PLAT3015", Severity.Error,
        "A disruption budget blocks the drain of a node",
        "An upgrade of the cluster hangs at the node, until someone deletes the pod by force or the budget.",
        "a patch with 'maxUnavailable: 0', or 'minAvailable: 2' of two pods",
        "Set maxUnavailable: 1 and remove minAvailable.")
    { Scope = Everywhere };

    internal static readonly Code RolloutToZero = new("PLAT3016", Severity.Error,
        "A rollout can stop all pods at once",
        "Each release is an outage, from the end of the old pods until the first new one is ready.",
        "a patch with 'strategy: { type: Recreate }'",
        "Use 'type: RollingUpdate' with maxUnavailable: 0, or a percentage that leaves a pod at the least number of replicas.")
    { Scope = OutsideDev };

    internal static readonly Code ShortGrace = new("PLAT3017", Severity.Error,
        "The grace period does not cover the drain",
        "Kubernetes kills the process while it still answers requests. They fail with each release and each drain of a node.",
        "a patch with 'terminationGracePeriodSeconds: 5'",
        "Remove the patch. The build computes the time from the program's own settings.")
    { Scope = Everywhere };

    internal static readonly Code NoCostLabels = new("PLAT3018", Severity.Error,
        "Pods have no labels of owner and cost center",
        "During an outage of the node nobody is found for the pods, and nobody pays for them. The cost center is demanded where the team has one.",
        "an extra Deployment without the label platform-sdk.dev/owner on its pods",
        "Add the label in the message to the labels of the pod template.")
    { Scope = EverywhereLater };

    internal static readonly Code OverBudget = new("PLAT3050", Severity.Error,
        "An environment likely costs more than its budget",
        "The invoice arrives a month after the change that caused it, when nobody remembers the change.",
        "environments: { production: { costs: { budget: 200 } } } in the defaults, and a service with replicas: 20",
        "Lower the key in the message, which changes the largest part of the cost, or raise 'budget' under 'costs' in platform.defaults.yaml.")
    { Scope = Everywhere };

    internal static readonly Code WrongName = new("PLAT3019", Severity.Error,
        "The name does not match the pattern of names",
        "Dashboards, cost reports and permissions of the platform find services by their names. One that does not match is left out of them. Off " +
            "until 'policy.names' is set.",
        "name: neworders2 with 'policy: { names: \"^[a-z]+(-[a-z]+)*$\" }'",
        "Rename the service before its first release. Afterwards its objects would be created a second time: add a waiver instead.")
    { Scope = EverywhereLater };

    internal static readonly Code ExpiredWaiver = new("PLAT3020", Severity.Error,
        "A waiver has expired",
        "The risk was accepted until a day that has passed. Without an end, an exception silently becomes the rule.",
        "waivers: [{ rule: PLAT3004, reason: \"the vendor moves\", approvedBy: team-platform, expires: 2026-01-31 }]",
        "Fix what the rule reports and delete the waiver, or have it approved again with a later 'expires'.")
    { Scope = new RuleScope(RuleWhere.Everywhere, Severity.Error) };

    internal static readonly Code UnusedWaiver = new("PLAT3040", Severity.Warning,
        "A waiver hides nothing",
        "The rule reports nothing that the waiver could hide. It would hide the next violation, which nobody has approved.",
        "a waiver for PLAT3004 after the image has moved to an allowed registry",
        "Delete the waiver.")
    { Scope = new RuleScope(RuleWhere.Everywhere, Severity.Warning) };

    internal static readonly Code EndingWaiver = new("PLAT3060", Severity.Message,
        "A waiver ends within 30 days",
        "From the day after 'expires' the build fails, often at a time when nobody expects it.",
        "a waiver that expires next week",
        "Fix what the rule reports and delete the waiver, or have it approved again with a later 'expires'.")
    { Scope = new RuleScope(RuleWhere.Everywhere, Severity.Message) };

    internal static readonly Code UnknownOwnRule = new("PLAT1259", Severity.Warning,
        "A waiver names a rule of a package that is not referenced",
        "The rules of the organization come from a package. Without it, nobody checks the rule, and nobody knows whether the code is right.",
        "waivers: [{ rule: ACME099, … }] in a project without a package of rules",
        "Reference the package with the organization's rules, usually in Directory.Build.props, or correct the code. Otherwise delete the waiver.");

    internal static readonly Code WaiverInEffect = new("PLAT3090", Severity.Message,
        "A waiver is in effect",
        "The list of the service's waivers, each with the findings that it hides today.",
        "dotnet build -t:PlatformVerify in a project whose platform.yaml has waivers",
        "Nothing. Review the list from time to time.")
    { IsForPlatformTeam = true };

    internal static readonly Code RuleChanged = new("PLAT3091", Severity.Message,
        "The severity of a rule is set, with a reason",
        "The list of the rules whose severity platform.defaults.yaml sets with a reason, such as those that are off.",
        "policy: { rules: { PLAT3033: { severity: off, reason: \"drills start in spring\" } } }",
        "Nothing. Remove the setting when its reason no longer holds.")
    { IsForPlatformTeam = true };

    /// <summary>The rules about waivers, which nobody can waive.</summary>
    internal static readonly IReadOnlyList<Code> OfWaivers = [ExpiredWaiver, UnusedWaiver, EndingWaiver];

    internal static readonly IReadOnlyList<Code> All =
        [
        UnknownOwner, NoRunbook, NoOnCall, FewReplicas, NoPods, NoDisruptionBudget, NoSpread, ForbiddenRegistry, NoDigest, NoResources, Unrestricted,
        PlainRoute, PlainStore, OpenRoute, NoObjective, Unprovisioned, WeakBackup, OldDrill, NeverDrilled, NoNetworkPolicy, WideNetworkPolicy,
        BlockedDrain, RolloutToZero, ShortGrace, NoCostLabels, OverBudget, WrongName, .. OfWaivers, UnknownOwnRule, WaiverInEffect, RuleChanged,
    ];
}
