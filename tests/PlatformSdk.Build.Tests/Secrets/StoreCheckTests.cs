using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Secrets;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Secrets;

public class StoreCheckTests
{
    [Theory]
    [InlineData("vault", "https://vault.example.com", "PlatformSdk.Secrets.Vault")]
    [InlineData("azure-key-vault", "https://shop.vault.azure.net", "PlatformSdk.Secrets.AzureKeyVault")]
    public void A_store_whose_package_is_not_referenced_is_named_with_the_command_that_adds_it(string store, string address, string package)
    {
        var secrets = $"store: {store}, address: \"{address}\"";

        var finding = Check(secrets).Single(f => f.Code.Id == "PLAT1108");
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Message.ShouldEndWith(SdkPackages.AddCommand(package));
        Check(secrets, store).ShouldNotContain(f => f.Code.Id == "PLAT1108");
        Check($"{secrets}, delivery: external-secrets").ShouldNotContain(f => f.Code.Id == "PLAT1108");
    }

    [Fact]
    public void A_service_without_secrets_needs_no_package() =>
        CheckOf(Run.Head, "store: vault").ShouldBeEmpty();

    [Theory]
    [InlineData("store: vault", "secrets.address")]
    [InlineData("store: azure-key-vault", "secrets.address")]
    [InlineData("store: azure-key-vault, delivery: csi", "secrets.address")]
    [InlineData("store: files, delivery: csi", "SecretProviderClass under deploy/extra/")]
    [InlineData("store: files, delivery: external-secrets", "secrets.storeRef")]
    [InlineData("store: none, delivery: external-secrets", "secrets.storeRef")]
    [InlineData("store: vault, delivery: external-secrets, paths: { postgres: database/creds/x }", "secrets.paths.postgres")]
    public void What_cannot_be_delivered_says_what_to_add(string secrets, string cure) =>
        Check(secrets, "vault", "azure-key-vault").Single(f => f.Code.Id == "PLAT1109").Message.ShouldContain(cure);

    [Theory]
    [InlineData("store: files")]
    [InlineData("store: none")]
    [InlineData("store: vault, delivery: csi")]
    [InlineData("store: vault, delivery: external-secrets")]
    [InlineData("store: azure-key-vault, delivery: external-secrets")]
    [InlineData("store: vault, address: \"https://vault.example.com\"")]
    public void What_is_complete_is_left_alone(string secrets) => Check(secrets, "vault").ShouldBeEmpty();

    [Theory]
    [InlineData("direct")]
    [InlineData("csi")]
    public void A_Key_Vault_without_an_identity_is_a_hint_since_a_patch_may_bring_it(string delivery) =>
        Check($"store: azure-key-vault, delivery: {delivery}, address: \"https://shop.vault.azure.net\"", "azure-key-vault")
            .Single().Code.ShouldBe(AdviceCodes.NoAzureIdentity);

    private static IReadOnlyList<Finding> Check(string secrets, params string[] referenced) => CheckOf(Needing.Of("service"), secrets, referenced);

    private static IReadOnlyList<Finding> CheckOf(string description, string secrets, params string[] referenced) => Run.Policy(
        description, Needing.Platform(secrets), new ProjectFacts { DescriptionFile = "platform.yaml", Packages = referenced, Verify = true },
        StorePackage.Check, UndeliveredSecret.Check, AzureIdentity.Check);
}
