namespace PlatformSdk.Build.Tests.Codes;

internal static partial class Inputs
{
    private const string OnlyCache = "needs: { cache: { type: redis } }\n";
    private const string Own = "source: ./cache, outputs: { connectionString: a }";

    private const string Azure =
        "postgres: { use: terraform, preset: azure, inputs: { resource_group_name: a, location: b, private_endpoints: {} }";

    private static Dictionary<string, Action<Situation>> Infrastructure => new()
    {
        ["PLAT1220"] = Described(OnlyCache, Terraform("redis: { use: terraform }")),
        ["PLAT1221"] = Described("needs: { events: { type: queue } }\n", Terraform("queue: { use: terraform, preset: azure }")),
        ["PLAT1222"] = Described(OnlyCache, $"provisioners: {{ redis: {{ use: terraform, {Own} }} }}\n"),
        ["PLAT1223"] = Described(OnlyCache, $"provisioners: {{ redis: {{ use: terraform, {Own}, backend: {{ s3: {{}} }} }} }}\n"),
        ["PLAT1224"] = Described(OnlyCache, Terraform($"redis: {{ use: terraform, {Own}, version: 1.0.0 }}")),
        ["PLAT1225"] = Described(OnlyCache, Terraform("redis: { use: terraform, preset: aws }")),
        ["PLAT1226"] = Described(OnlyCache, Terraform("redis: { use: terraform, preset: aws, inputs: { subnets: [a] } }")),
        ["PLAT1227"] = Described(OnlyCache, Terraform("redis: { use: terraform, source: ./cache }")),
        ["PLAT1228"] = Described(OnlyCache, "secrets: { store: none }\n" + Terraform($"redis: {{ use: terraform, {Own} }}")),
        ["PLAT1229"] = Verified("needs: { files: { type: bucket } }\n", Terraform("bucket: { use: terraform, preset: aws }")),
        ["PLAT1230"] = Described($"needs: {{ {new string('n', 50)}: {{ type: bucket }} }}\n", Terraform("bucket: { use: terraform, preset: aws }")),
        ["PLAT1231"] = Described(Backup.Replace("14d", "40d", StringComparison.Ordinal),
            Terraform("postgres: { use: terraform, preset: aws, inputs: { subnet_ids: [a, z], vpc_security_group_ids: [b] } }")),
        ["PLAT1232"] = situation => situation.Defaults(Terraform($"redis: {{ use: terraform, {Own} }}")).Released(OnlyCache).Describe("").Build(),
        ["PLAT1233"] = Described(OnlyCache + "environments: { dev: {}, production: {} }\n",
            Vault("{name}") + Terraform($"redis: {{ use: terraform, {Own} }}")),
        ["PLAT1234"] = Described(OnlyCache, Vault("{environment}") + Terraform($"redis: {{ use: terraform, {Own} }}")),
        ["PLAT1236"] = Described("needs: { db: { type: postgres } }\n", Terraform(Azure + ", sizes: { small: { storage: 100Gi } } }")),
        ["PLAT1237"] = Described("needs: { db: { type: postgres, version: \"16.4\" } }\n", Terraform(Azure + " }")),
        ["PLAT1238"] = Described("needs: { a--b: { type: redis } }\n",
            Terraform("redis: { use: terraform, preset: aws, inputs: { subnet_ids: [a], security_group_ids: [b] } }")),
        ["PLAT1239"] = Described("needs: { cache: { type: redis, version: \"8\" } }\n", Terraform("redis: { use: terraform, preset: azure, " +
            "inputs: { parent_id: /a, location: b, private_endpoints: {} } }")),
        ["PLAT1235"] = Described("needs: { db: { type: postgres } }\n",
            "secrets: { delivery: external-secrets, storeRef: shop, path: \"{name}_{environment}\" }\n" + Terraform("postgres: { use: terraform, " +
                "preset: azure, inputs: { resource_group_name: a, location: b, private_endpoints: {} } }")),
    };

    private static string Vault(string path) => $"secrets: {{ store: vault, address: \"https://vault.example.com\", path: \"{path}\" }}\n";

    private static string Terraform(string provisioner) => $"provisioners: {{ terraform: {{ backend: {{ s3: {{}} }} }}, {provisioner} }}\n";
}
