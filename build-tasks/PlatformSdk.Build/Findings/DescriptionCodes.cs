namespace PlatformSdk.Build.Findings;

/// <summary>PLAT1xxx: the description is not valid.</summary>
internal static class DescriptionCodes
{
    internal static readonly Code UnknownKey = new("PLAT1001", Severity.Error,
        "Unknown key",
        "The language has no such key. It is usually a typo or a key in the wrong place, and it would otherwise be ignored silently.",
        "onwer: team-checkout",
        "Use the suggested key. If the language has no key for what you want, use a patch under deploy/patches/.");

    internal static readonly Code MissingKey = new("PLAT1002", Severity.Error,
        "A required key is missing",
        "apiVersion, kind, name and owner are required. A few nested maps have a required key of their own.",
        "a platform.yaml without 'owner'",
        "Add the key as shown in the message.");

    internal static readonly Code WrongType = new("PLAT1003", Severity.Error,
        "A value has the wrong type",
        "The key expects another type, for example a list or a map instead of a text.",
        "tags: payments",
        "Use the type in the message, for example: tags: [payments].");

    internal static readonly Code BadValue = new("PLAT1004", Severity.Error,
        "A value is not valid",
        "The value has the right type, but the wrong format or size.",
        "port: 80800",
        "Use the format in the message.");

    internal static readonly Code BadChoice = new("PLAT1005", Severity.Error,
        "A value is not one of the choices",
        "The key accepts a fixed set of words.",
        "tier: crtical",
        "Use one of the words in the message.");

    internal static readonly Code ApiVersion = new("PLAT1006", Severity.Error,
        "Unknown apiVersion",
        "This SDK reads platform-sdk/v1.",
        "apiVersion: v1",
        "Set apiVersion: platform-sdk/v1, or update the PlatformSdk package if the file uses a later version.");

    internal static readonly Code NotForKind = new("PLAT1007", Severity.Error,
        "A key does not apply to this kind",
        "For example replicas on a job, a schedule on a service, or a port on a worker. The key would have no effect.",
        "kind: job\nreplicas: 3",
        "Remove the key, or correct the kind.");

    internal static readonly Code ReservedName = new("PLAT1008", Severity.Error,
        "The environment's name is reserved",
        "Each environment has a folder under deploy/. The names patches, extra, gitops, infrastructure, releases, drills and chart are " +
            "folders with another purpose, and Windows cannot create folders such as con or nul.",
        "environments: { releases: {} }",
        "Choose another name.");

    internal static readonly Code NeedsItself = new("PLAT1009", Severity.Error,
        "A service needs itself",
        "A need of type service has the name of the service.",
        "name: orders\nneeds: { orders: { type: service } }",
        "Remove the need, or name the service that you call.");

    internal static readonly Code ReadsOddly = new("PLAT1010", Severity.Warning,
        "Other YAML tools may read this value differently",
        "Some readers take an unquoted on for true, 08 for a number and 1e3 for a thousand. This SDK takes the value as written.",
        "version: 16.0",
        "Quote the value.");

    internal static readonly Code UnknownDefaultsKey = new("PLAT1011", Severity.Warning,
        "Unknown key in platform.defaults.yaml",
        "Services with older and newer SDKs share the defaults, so an unknown key is a warning unless it looks like a typo of a known one " +
            "(PLAT1001). The key has no effect. The same applies to names in fixed maps such as 'network'.",
        "serviceMesh: istio",
        "Remove the key if it is a mistake, or update the SDK if the key is newer than it.");

    internal static readonly Code TooMany = new("PLAT1012", Severity.Error,
        "There are more findings",
        "A build reports the first hundred findings. A file with more is usually not a description at all.",
        "PlatformFile set to another tool's file",
        "Fix the findings above and build again.");

    internal static readonly Code UnknownNeed = new("PLAT1013", Severity.Error,
        "An environment overrides a need that does not exist",
        "The needs of an environment can only override needs that are declared at the top level.",
        "environments: { dev: { needs: { cache: { size: small } } } }",
        "Declare the need at the top level, or correct its name.");

    internal static readonly Code PatchMatchesNothing = new("PLAT1014", Severity.Error,
        "A patch matches nothing",
        "No generated object has the kind and name of the patch, so the patch would have no effect.",
        "kind: Deploymnet\nmetadata: { name: orders }",
        "Correct kind and metadata.name so that they match a generated object, or remove the patch.");

    internal static readonly Code BadPatch = new("PLAT1015", Severity.Error,
        "A patch or an extra object is not a Kubernetes object",
        "A patch identifies its object by kind and metadata.name. An extra object also needs an apiVersion. A file deeper than the folder of an " +
            "environment is never read.",
        "spec: { replicas: 3 }",
        "Start with apiVersion, kind and metadata.name.");

    internal static readonly Code ExtraInTheWay = new("PLAT1016", Severity.Error,
        "An extra object collides with a generated one",
        "Its file name, or its kind and name, is the same as that of a generated object.",
        "deploy/extra/deployment.yaml",
        "Rename the file or the object. To change a generated object, patch it under deploy/patches/.");

    internal static readonly Code NameTooLong = new("PLAT1017", Severity.Error,
        "Combined names are too long",
        "The namespace <system or name>-<environment> and the application <name>-<environment> are limited to 63 characters.",
        "system: a-system-whose-name-takes-up-fifty-characters-itself\nenvironments: { a-long-environment: {} }",
        "Shorten one of the names, or set the namespace in platform.defaults.yaml.");

    internal static readonly Code LaptopPortTaken = new("PLAT1120", Severity.Error,
        "Two needs use the same port on a laptop",
        "A 'local:' address uses a port that another need or the telemetry viewer in compose.yaml (3000, 4317, 4318) already uses, so only one " +
            "of them could start.",
        "needs:\n  orders-db: { type: postgres, local: localhost:5432 }\n  reports-db: { type: postgres, local: localhost:5432 }",
        "Use another port, or remove 'local': the build then picks a free one.");

    internal static readonly Code HoldsSecret = new("PLAT1018", Severity.Error,
        "A committed file contains a secret",
        "A value has the format of a token, a private key or a connection string with a password, or an object of kind Secret has values. " +
            "Everyone with access to the repository can read it, now and in its history.",
        "config: { Stripe__Key: sk_live_… }",
        "Revoke the secret, because it stays in the history. Declare a need of type secret, put the new value into the store and read it as " +
            "Secrets:<need>. If the value is not a secret, add a waiver for PLAT1018 to platform.yaml, or set 'policy: { rules: { PLAT1018: " +
                "warning } }' " +
            "in platform.defaults.yaml.");

    internal static readonly Code MayHoldSecret = new("PLAT1019", Severity.Warning,
        "A value may be a secret",
        "Its name ends like that of a secret (password, token, key), or the value is as random as a key. This is a guess, so it is a warning.",
        "config: { Smtp__Password: hunter2 }",
        "If it is a secret, declare a need of type secret. If not, rename the key or add a waiver for PLAT1019 to platform.yaml. To turn the " +
            "rule off for all services, set 'policy: { rules: { PLAT1019: { severity: off, reason: … } } }' in " +
            "platform.defaults.yaml.");

    internal static readonly Code NoEffectInDefaults = new("PLAT1030", Severity.Warning,
        "A key in the defaults has no effect",
        "Another key makes it meaningless, such as the name of an External Secrets store when secrets are delivered some other way.",
        "secrets: { store: vault, storeRef: company-vault }",
        "Remove the key, or set the key it depends on.");

    internal static readonly Code NoEffect = new("PLAT1031", Severity.Error,
        "A key has no effect",
        "The key works only together with another key, which is not set.",
        "kind: job\ntimeZone: Europe/Berlin",
        "Remove the key, or add the key it depends on.");

    internal static readonly Code NoSuchEnvironment = new("PLAT1032", Severity.Error,
        "A folder belongs to no environment",
        "A folder under deploy/extra/ has the name of the environment whose objects it contains. The service has no environment with this " +
            "name, so the objects would not be deployed.",
        "deploy/extra/prodution/cron-job.yaml",
        "Rename the folder, or remove it.");

    internal static readonly Code NotYet = new("PLAT1257", Severity.Error,
        "The type of need is not supported yet",
        "The product has no type of need: there is no client package for it, no container on a laptop, and nothing that provisions it.",
        "needs: { billing-db: { type: mysql } }",
        "Declare its address as a need of type secret, and use a client of your own. docs/infrastructure.md says what else that takes.");

    internal static readonly IReadOnlyList<Code> All =
    [
        UnknownKey, MissingKey, WrongType, BadValue, BadChoice, ApiVersion, NotForKind, ReservedName, NeedsItself, ReadsOddly,
        UnknownDefaultsKey, TooMany, UnknownNeed, PatchMatchesNothing, BadPatch, ExtraInTheWay, NameTooLong, HoldsSecret, MayHoldSecret,
            LaptopPortTaken,
        NoEffectInDefaults, NoEffect, NoSuchEnvironment, NotYet,
    ];
}
