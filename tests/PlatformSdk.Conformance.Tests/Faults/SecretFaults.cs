namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>What would keep a pod from its secrets, or give it more than its own.</summary>
internal static class SecretFaults
{
    private const string Production = "deploy/production/";
    private const string Policy = Production + "vault-policy.hcl";
    private const string Role = Production + "vault-role.json";
    private const string Class = Production + "secret-provider-class.yaml";

    /// <summary>Those of an operator that brings them.</summary>
    internal static IReadOnlyList<Fault> OfExternalSecrets { get; } =
    [
        new("a field that an ExternalSecret does not have", Production + "external-secret.yaml", "secretStoreRef:", "storeRef:", "schema"),
        new("a Secret that nobody makes", Production + "deployment.yaml", "secretName: \"orders-stripe-key\"", "secretName: \"stripe-key\"",
            "references"),
    ];

    /// <summary>Those of a Secret that people create.</summary>
    internal static IReadOnlyList<Fault> OfPeople { get; } =
    [
        new("a Secret that nobody is told to create", Production + "deployment.yaml", "secretName: \"orders-stripe-key\"",
            "secretName: \"stripe-key\"", "references"),
        new("a Secret in another one's folder", Production + "deployment.yaml", "mountPath: \"/var/run/secrets/platform/stripe-key\"",
            "mountPath: \"/var/run/secrets/platform/stripe\"", "references"),
        new("a Secret of another service", Production + "deployment.yaml", "secretName: \"orders-cache\"", "secretName: \"payments-cache\"",
            "references"),
    ];

    /// <summary>Those of a process that reads Vault itself.</summary>
    internal static IReadOnlyList<Fault> OfVault { get; } =
    [
        new("a policy that is no HCL", Policy, "{\n", "\n", "vault"),
        new("a policy that allows a whole folder", Policy, "secret/data/orders/cache", "secret/data/orders/*", "vault"),
        new("a policy that allows to write", Policy, "[\"read\"]", "[\"read\", \"update\"]", "vault"),
        new("a block that no policy has", Policy, "path ", "paths ", "vault"),
        new("a role for another's pods", Role, "\"orders\"", "\"payments\"", "vault"),
        new("a field that no role has", Role, "token_policies", "policy_names", "vault"),
        new("a role for another audience than the token's", Role, "\"audience\": \"vault\"", "\"audience\": \"api\"", "vault"),
        new("a role that the process does not ask for", Production + "cronjob.yaml", "value: \"orders-production\"", "value: \"orders\"", "vault"),
    ];

    /// <summary>Those of a driver that mounts them.</summary>
    internal static IReadOnlyList<Fault> OfTheDriver { get; } =
    [
        new("a field that a SecretProviderClass does not have", Class, "  provider: vault", "  providers: vault\n  provider: vault", "schema"),
        new("a provider that nobody knows", Class, "provider: vault", "provider: valut", "driver"),
        new("a parameter that the provider does not have", Class, "roleName:", "role:", "driver"),
        new("a field that the provider's objects do not have", Class, "secretPath:", "path:", "driver"),
        new("two secrets in one file", Class, "objectName: \"invoices\"", "objectName: \"cache\"", "driver"),
        new("a class that is not there", Production + "deployment.yaml", "secretProviderClass: \"orders\"", "secretProviderClass: \"other\"",
            "references"),
    ];
}
