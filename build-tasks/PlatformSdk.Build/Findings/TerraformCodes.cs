namespace PlatformSdk.Build.Findings;

/// <summary>PLAT122x: what Terraform provides.</summary>
internal static class TerraformCodes
{
    private const string Aws = "provisioners: { postgres: { use: terraform, preset: aws } }";

    internal static readonly Code NoModule = new("PLAT1220", Severity.Error,
        "Terraform has no module for the need",
        "'use: terraform' needs either a preset or a module of your own.",
        "provisioners: { postgres: { use: terraform } }",
        "Set 'preset' to azure or aws, or set 'source' to a module of your own, but not both.");

    internal static readonly Code WrongPreset = new("PLAT1221", Severity.Error,
        "The preset does not provide this type of need",
        "The cloud has no managed service that speaks the protocol of the need: Azure Service Bus is AMQP 1.0, which is not a queue, and Azure " +
            "Blob " +
            "Storage does not speak S3, so it is not a bucket.",
        "provisioners: { queue: { use: terraform, preset: azure } }",
        "Use a module of your own with 'source', another provisioner, or 'use: none'.");

    internal static readonly Code NoBackend = new("PLAT1222", Severity.Error,
        "There is no place for the state of Terraform",
        "Without a backend the state would be a file on the machine that applies, and the next apply would create everything a second time.",
        Aws + " without 'provisioners.terraform.backend'",
        "Set 'provisioners.terraform.backend' to one of azurerm, s3, gcs, consul, cos and oss with its settings. Leave out the key of the state.");

    internal static readonly Code WrongSettings = new("PLAT1223", Severity.Error,
        "A setting of Terraform cannot be used",
        "A provider that is not known needs a source and a version. The settings of Terraform are under 'provisioners.terraform', and those of a " +
            "module under the type of need.",
        "provisioners: { terraform: { provider: { acme: {} } } }",
        "Follow the message: add 'source' and 'version' to the provider, or move the key to the place where it belongs.");

    internal static readonly Code NotExact = new("PLAT1224", Severity.Error,
        "The version of a module is not exact",
        "Without an exact version, two builds of the same commit can create different infrastructure.",
        "provisioners: { postgres: { use: terraform, source: app.terraform.io/acme/postgres/azurerm } }",
        "Set 'version' for a module from a registry, '?ref=' for one from git, and neither for a folder.");

    internal static readonly Code MissingInput = new("PLAT1225", Severity.Error,
        "The preset needs an input that is not set",
        "Only the platform team knows the network, the resource group and similar values.",
        Aws + " without 'inputs'",
        "Add the input to 'inputs' in platform.defaults.yaml.");

    internal static readonly Code WrongInput = new("PLAT1226", Severity.Error,
        "An input of a module cannot be used",
        "The module has no such variable in the version of the preset, the preset sets it because the connection depends on it, or Terraform " +
            "reserves the name.",
        "provisioners: { postgres: { use: terraform, preset: aws, inputs: { instance_clas: db.m7g.large } } }",
        "Correct or remove the input. For what a preset does not do, use a module of your own with 'source'.");

    internal static readonly Code WrongOutput = new("PLAT1227", Severity.Error,
        "The outputs of the module do not make a connection",
        "'outputs' maps the fields of the need's secret to outputs of the module. A field is unknown, or one that the process needs is missing.",
        "provisioners: { redis: { use: terraform, source: ./cache, outputs: { address: host } } }",
        "Map the fields that the message lists.");

    internal static readonly Code WrongStore = new("PLAT1228", Severity.Error,
        "Terraform cannot write to this secret store",
        "Terraform writes the connection to the place where the process reads it, and there is none, or this module cannot reach it.",
        "secrets: { store: azure-key-vault }\n" + Aws,
        "Set 'secrets.store' and 'secrets.delivery' to a pair that the message names.");

    internal static readonly Code CredentialInState = new("PLAT1229", Severity.Message,
        "The state of Terraform contains a credential",
        "The provider has no write-only argument for it. It is in no file of the repository, but a reader of the state sees it.",
        "provisioners: { queue: { use: terraform, preset: aws } }",
        "Encrypt the state, and restrict who reads it. Rotate the credential when that changes.")
    { IsForPlatformTeam = true };

    internal static readonly Code LongCloudName = new("PLAT1230", Severity.Error,
        "The name in the cloud is too long",
        "The name in the cloud is <name>-<need>-<environment>, and each managed service has a limit.",
        "name: a-service-with-a-rather-long-name-of-its-own\nneeds: { cache-of-orders: { type: redis } }",
        "Shorten the name of the need, that of the service, or that of the environment.");

    internal static readonly Code BackupDays = new("PLAT1231", Severity.Error,
        "The cloud cannot keep backups for so long, or so shortly",
        "A managed service keeps backups for a number of days within a range.",
        "backup: { keep: 90d } with 'preset: aws'",
        "Choose a number of days in the range of the message.");

    internal static readonly Code LeftInCloud = new("PLAT1232", Severity.Warning,
        "A need is no longer provided, and Terraform leaves it in the cloud",
        "The build writes a 'removed' block, so that Terraform forgets it without destroying it. It keeps its data and its costs.",
        "A build after the need was removed from platform.yaml",
        "Apply the change, then delete it by hand once its data is no longer needed.");

    internal static readonly Code SameSecret = new("PLAT1233", Severity.Error,
        "Terraform writes two connections to the same secret",
        "Two environments, or two needs, share a store and a name in it. Each apply replaces the connection of the other one, so a service in dev " +
            "can get the database of production.",
        "secrets: { store: azure-key-vault, address: \"https://shop.vault.azure.net\" } with two environments",
        "Add the placeholder of the message, or give each environment a store of its own. It is a warning for AWS Secrets Manager, because each " +
            "environment may have an account of its own: say which in " +
                "'provisioners.terraform.environments.<name>.provider.aws.allowed_account_ids'.");

    internal static readonly Code SecretOfEveryService = new("PLAT1234", Severity.Warning,
        "Every service writes its connection to the same secret",
        "The place has no '{name}', so two services with a need of the same name share a secret, and each apply replaces the connection of the " +
            "other.",
        "secrets: { store: vault, path: \"{environment}/{system}\" }\n" + Aws,
        "Add '{name}' to the key of the message.");

    internal static readonly Code BadKeyVaultName = new("PLAT1235", Severity.Error,
        "Azure Key Vault does not accept the name of the secret",
        "A name in Key Vault has at most 127 letters, digits and '-'. For External Secrets, each '/' of 'secrets.path' becomes '-'.",
        "secrets: { store: files, delivery: external-secrets, storeRef: shop, path: \"{system}/{name}.v1\" } with 'preset: azure'",
        "Use only letters, digits, '-' and, in 'secrets.path', '/'.");

    internal static readonly Code RefusedValue = new("PLAT1236", Severity.Error,
        "The cloud does not accept a size, an input or a region",
        "The provider of Terraform or the cloud refuses the value, some of them only after it has made other things.",
        "provisioners: { postgres: { use: terraform, preset: azure, sizes: { small: { storage: 100Gi } } } }",
        "Use a value that the message lists.");

    internal static readonly Code RefusedVersion = new("PLAT1237", Severity.Error,
        "The cloud does not offer the version",
        "The managed service has other versions of the product than the image on a laptop.",
        "needs: { db: { type: postgres, version: \"16.4\" } } with 'preset: azure', which takes major versions",
        "Set 'version' to one that the message names, also for laptops. An environment can set another one.");

    internal static readonly Code RefusedName = new("PLAT1238", Severity.Error,
        "The cloud does not accept the name",
        "The name in the cloud is <name>-<need>-<environment>, and each managed service has rules for it.",
        "name: my--orders with 'preset: aws'",
        "Rename the need, the service or the environment.");

    internal static readonly Code ChosenByCloud = new("PLAT1239", Severity.Warning,
        "The managed service has no such choice",
        "The cloud decides this itself. What the service asks for applies to laptops and to other provisioners, and not to this environment.",
        "needs: { cache: { type: redis, version: \"8\" } } with 'preset: azure'",
        "Remove the key, or move it to the environments where it has an effect.");

    internal static readonly IReadOnlyList<Code> All =
    [
        NoModule, WrongPreset, NoBackend, WrongSettings, NotExact, MissingInput, WrongInput, WrongOutput, WrongStore, CredentialInState,
        LongCloudName, BackupDays, LeftInCloud, SameSecret, SecretOfEveryService, BadKeyVaultName,
        RefusedValue, RefusedVersion, RefusedName, ChosenByCloud,
    ];
}
