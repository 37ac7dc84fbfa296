using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Provisioning;

/// <summary>How the connection of a provided database reaches the process, whatever the secret store is.</summary>
public class ConnectionTests
{
    public static TheoryData<string> Stores =>
    [
        "",
        "secrets: { store: none }",
        "secrets: { store: vault, address: \"https://vault.example.com:8200\" }",
        "secrets: { store: vault, delivery: external-secrets }",
        "secrets: { store: vault, delivery: csi, address: \"https://vault.example.com:8200\" }",
        "secrets: { store: azure-key-vault, address: \"https://a.vault.azure.net\" }",
        "secrets: { store: azure-key-vault, delivery: csi, address: \"https://a.vault.azure.net\" }",
    ];

    [Theory]
    [MemberData(nameof(Stores))]
    public void The_process_reads_it_from_files_and_verifies_the_server(string secrets)
    {
        var deployment = Deployment(secrets, "needs: { orders-db: { type: postgres }, stripe-key: { type: secret } }\n");

        ShouldHave(deployment, """
                    - name: "Platform__Secrets__Stores__orders-db"
                      value: "files"
                    - name: "ConnectionStrings__orders-db"
                      value: "SSL Mode=VerifyFull;Root Certificate=/var/run/secrets/platform/orders-db/ca.crt"
            """);
        ShouldHave(deployment, """
                    - name: "secret-orders-db"
                      mountPath: "/var/run/secrets/platform/orders-db"
                      readOnly: true
            """);
        deployment.ShouldNotContain("subPath");
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Only_the_certificate_of_the_authority_is_mounted_never_its_key(string secrets) =>
        ShouldHave(Deployment(secrets), """
                - name: "secret-orders-db"
                  projected:
                    defaultMode: 288
                    sources:
                    - secret:
                        name: "orders-orders-db-app"
                        items:
                        - key: username
                          path: username
                        - key: password
                          path: password
                        - key: host
                          path: host
                        - key: port
                          path: port
                        - key: dbname
                          path: database
                    - secret:
                        name: "orders-orders-db-ca"
                        items:
                        - key: ca.crt
                          path: ca.crt
            """);

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_service_whose_only_secret_is_the_database_does_not_use_the_store(string secrets)
    {
        var files = Run.Files(Run.Head + Provided.Database, Provided.Defaults(secrets + "\n" + Provided.Cnpg));

        files.Keys.ShouldNotContain(path => path.Contains("vault", StringComparison.Ordinal) || path.Contains("secret-", StringComparison.Ordinal));
        files["deploy/production/deployment.yaml"].ShouldNotContain("Platform__Secrets__Store\"");
        files["deploy/production/deployment.yaml"].ShouldNotContain("expirationSeconds");
    }

    [Theory]
    [InlineData("secrets: { store: vault, delivery: csi, address: \"https://vault.example.com:8200\" }")]
    [InlineData("secrets: { store: azure-key-vault, delivery: csi, address: \"https://a.vault.azure.net\" }")]
    public void The_volume_of_a_driver_leaves_the_folder_to_the_database(string secrets)
    {
        var deployment = Deployment(secrets, "needs: { orders-db: { type: postgres }, stripe-key: { type: secret } }\n");

        deployment.ShouldContain($"mountPath: \"{SecretSettings.DriverPath}\"");
        ShouldHave(deployment, $"- name: \"Platform__Secrets__Path\"\nvalue: \"{SecretSettings.DriverPath}\"");
    }

    [Fact]
    public void A_pod_does_not_wait_for_an_optional_database() =>
        Deployment("", "needs: { orders-db: { type: postgres, optional: true } }\n").Split('\n')
            .Count(line => line.TrimEnd().EndsWith("optional: true", StringComparison.Ordinal)).ShouldBe(2);

    /// <summary>However deep the lines are.</summary>
    private static void ShouldHave(string text, string lines) => Flat(text).ShouldContain(Flat(lines));

    private static string Flat(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static string Deployment(string secrets, string needs = Provided.Database) =>
        Run.Files(Run.Head + needs, Provided.Defaults(secrets + "\n" + Provided.Cnpg))["deploy/production/deployment.yaml"];
}
