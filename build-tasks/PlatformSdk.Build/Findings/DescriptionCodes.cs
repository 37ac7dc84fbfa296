namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1xxx: what the file says is wrong.</summary>
internal static class DescriptionCodes
{
    internal static readonly Code UnknownKey = new("PLAT1001", Severity.Error,
        "Unknown key",
        "A key that the language does not have, most often a typing error or a key in the wrong place. It would otherwise be ignored without a word.",
        "onwer: team-checkout",
        "Use the suggested key. What the language cannot say goes into a patch under deploy/patches/.");

    internal static readonly Code MissingKey = new("PLAT1002", Severity.Error,
        "A required key is missing",
        "Only apiVersion, kind, name and owner must be said; a few nested maps have a required key of their own.",
        "a platform.yaml without 'owner'",
        "Add the key as the message shows.");

    internal static readonly Code WrongType = new("PLAT1003", Severity.Error,
        "A value of the wrong type",
        "A list where a text is expected, a text where a map is expected, and so on.",
        "tags: payments",
        "Write it in the expected form: tags: [payments].");

    internal static readonly Code BadValue = new("PLAT1004", Severity.Error,
        "The value cannot be understood",
        "The value has the right type but not the right form or size.",
        "port: 80800",
        "Write it in the form that the message shows.");

    internal static readonly Code BadChoice = new("PLAT1005", Severity.Error,
        "The value is none of the choices",
        "The key knows a fixed set of words.",
        "tier: crtical",
        "Use one of the words in the message.");

    internal static readonly Code ApiVersion = new("PLAT1006", Severity.Error,
        "Unknown apiVersion",
        "This SDK reads platform-sdk/v1.",
        "apiVersion: v1",
        "Write apiVersion: platform-sdk/v1, or update the PlatformSdk package if the file is of a later version.");

    internal static readonly Code NotForKind = new("PLAT1007", Severity.Error,
        "The key means nothing for this kind",
        "For example replicas on a job, a schedule on a service, or a port on a worker: nothing would come of it.",
        "kind: job\nreplicas: 3",
        "Remove the key, or correct the kind.");

    internal static readonly Code ReservedName = new("PLAT1008", Severity.Error,
        "The name of the environment is taken",
        "Each environment has a folder under deploy/; patches, extra, gitops, infrastructure and releases are folders with a meaning, and Windows " +
            "cannot create con, nul and the like.",
        "environments: { releases: {} }",
        "Choose another name.");

    internal static readonly Code NeedsItself = new("PLAT1009", Severity.Error,
        "A service cannot need itself",
        "The name of a need of type service is the service's own.",
        "name: orders\nneeds: { orders: { type: service } }",
        "Remove the need, or name the service that is meant.");

    internal static readonly Code ReadsOddly = new("PLAT1010", Severity.Warning,
        "YAML may read the value as something else",
        "Unquoted, on is a flag, 08 a number and 1e3 a thousand to some readers. The value is taken as it is written; other tools may differ.",
        "version: 16.0",
        "Put the value in quotes.");

    internal static readonly Code UnknownDefaultsKey = new("PLAT1011", Severity.Warning,
        "Unknown key in platform.defaults.yaml",
        "The defaults are shared by services with older and newer SDKs; an unknown key is therefore not an error, unless it is nearly a known one " +
            "(PLAT1001). It has no effect here. The same for names in maps that have only names of ours, such as 'network'.",
        "serviceMesh: istio",
        "Remove the key if it is a mistake; update the SDK if it is a new one.");

    internal static readonly Code TooMany = new("PLAT1012", Severity.Error,
        "There are more findings",
        "A run reports the first hundred; a file with more is most often not a description at all.",
        "PlatformFile naming another tool's file",
        "Mend the findings above and build again.");

    internal static readonly Code UnknownNeed = new("PLAT1013", Severity.Error,
        "The environment overrides a need that does not exist",
        "needs under an environment only changes what is declared under needs at the top.",
        "environments: { dev: { needs: { cache: { size: small } } } }",
        "Declare the need at the top level, or correct its name.");

    internal static readonly Code PatchMatchesNothing = new("PLAT1014", Severity.Error,
        "A patch matches nothing",
        "No generated object has the kind and the name that the patch says, so it would silently do nothing.",
        "kind: Deploymnet\nmetadata: { name: orders }",
        "Correct kind and metadata.name, or remove the patch.");

    internal static readonly Code BadPatch = new("PLAT1015", Severity.Error,
        "A patch or an extra object is not a Kubernetes object",
        "A patch says which object it changes by kind and metadata.name; an extra object also has an apiVersion.",
        "spec: { replicas: 3 }",
        "Begin with apiVersion, kind and metadata.name.");

    internal static readonly Code ExtraInTheWay = new("PLAT1016", Severity.Error,
        "An extra object has the name of a generated one",
        "Its file name, or its kind and name, is that of an object that we write.",
        "deploy/extra/deployment.yaml",
        "Rename the file or the object; to change a generated object, patch it under deploy/patches/.");

    internal static readonly Code NameTooLong = new("PLAT1017", Severity.Error,
        "Names together are too long",
        "The namespace <system or name>-<environment> and the application <name>-<environment> may have 63 characters.",
        "system: a-system-whose-name-takes-up-fifty-characters-itself\nenvironments: { a-long-environment: {} }",
        "Shorten one of them, or name the namespace in platform.defaults.yaml.");

    internal static readonly Code LaptopPortTaken = new("PLAT1120", Severity.Error,
        "Two things have one port of a laptop",
        "A 'local:' address names a port that another need, or the telemetry viewer of compose.yaml (3000, 4317, 4318), has already: only one of " +
            "them could start.",
        "needs:\n  orders-db: { type: postgres, local: localhost:5432 }\n  reports-db: { type: postgres, local: localhost:5432 }",
        "Name another port, or leave 'local' out: then a free one is found.");

    internal static readonly Code HoldsSecret = new("PLAT1018", Severity.Error,
        "A secret stands in a committed file",
        "A value has the form of a token, a private key or a connection string with a password, or an object of kind Secret has values. What is " +
            "committed is known to everybody who can read the repository, for ever.",
        "config: { Stripe__Key: sk_live_… }",
        "Revoke it, since it is in the history now. Declare a need of type secret, put the new value into the store and read it as Secrets:<need>. " +
            "If it is none: a waiver for PLAT1018 in platform.yaml, or 'policy: { PLAT1018: warning }' in platform.defaults.yaml.");

    internal static readonly Code MayHoldSecret = new("PLAT1019", Severity.Warning,
        "A value may be a secret",
        "Its name ends as that of a secret does (password, token, key …), or it is as random as a key. This is a guess, so it is a warning.",
        "config: { Smtp__Password: hunter2 }",
        "If it is one, declare a need of type secret. If it is none: name it otherwise, or say so by a waiver for PLAT1019 in platform.yaml; " +
            "'policy: { PLAT1019: off }' in platform.defaults.yaml turns the rule off for all.");

    internal static readonly Code NoEffectInDefaults = new("PLAT1030", Severity.Warning,
        "A key of the defaults has no effect",
        "What another key says makes it meaningless, such as a name for External Secrets where something else delivers the secrets.",
        "secrets: { store: vault, storeRef: company-vault }",
        "Remove the key, or set what it belongs to.");

    internal static readonly Code NoEffect = new("PLAT1031", Severity.Error,
        "A key has no effect",
        "It belongs to another key that is missing.",
        "kind: job\ntimeZone: Europe/Berlin",
        "Remove the key, or add what it belongs to.");

    internal static readonly Code NoSuchEnvironment = new("PLAT1032", Severity.Error,
        "A folder is for an environment that does not exist",
        "A folder under deploy/extra/ is named after the environment whose objects it holds; the service has no environment of that name, so its " +
            "objects would go nowhere.",
        "deploy/extra/prodution/cron-job.yaml",
        "Rename the folder, or remove it.");

    internal static readonly IReadOnlyList<Code> All =
    [
        UnknownKey, MissingKey, WrongType, BadValue, BadChoice, ApiVersion, NotForKind, ReservedName, NeedsItself, ReadsOddly,
        UnknownDefaultsKey, TooMany, UnknownNeed, PatchMatchesNothing, BadPatch, ExtraInTheWay, NameTooLong, HoldsSecret, MayHoldSecret,
            LaptopPortTaken,
        NoEffectInDefaults, NoEffect, NoSuchEnvironment,
    ];
}
