namespace PlatformSdk.Secrets.Tests.Vault;

public sealed class TlsTests : VaultTest
{
    private readonly TemporaryFolder _folder = new();

    private async Task<FakeVault> SecureVaultAsync(string? dnsName = null, string certificateFile = "ca.pem")
    {
        var certificate = TestCertificate.Create(dnsName);
        _folder.Write(certificateFile, certificate.ExportCertificatePem());
        var vault = await FakeVault.StartAsync(Clock, certificate);
        vault.Secrets.Put(StripePath, "value", "sk_live_1");
        return vault;
    }

    private string CaFile => Path.Combine(_folder.Path, "ca.pem");

    [Fact]
    public async Task A_certificate_of_an_unknown_authority_is_refused_with_the_setting_that_names_one()
    {
        await using var vault = await SecureVaultAsync();

        (await FailureAsync(Store(("Address", vault.Address)))).ShouldContain("set VAULT_CACERT or Platform:Secrets:CaFile");
        vault.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("VAULT_CACERT")]
    [InlineData("VAULT_CAPATH")]
    [InlineData("VAULT_CACERT_BYTES")]
    public async Task A_named_authority_is_believed(string variable)
    {
        await using var vault = await SecureVaultAsync();
        var value = variable switch { "VAULT_CACERT" => CaFile, "VAULT_CAPATH" => _folder.Path, _ => await File.ReadAllTextAsync(CaFile) };

        (await ReadAsync(Store(("Address", vault.Address), (variable, value)))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused()
    {
        await using var vault = await SecureVaultAsync("vault.example.com");

        (await FailureAsync(Store(("Address", vault.Address), ("VAULT_CACERT", CaFile)))).ShouldContain("certificate");
        vault.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_expected_name_can_be_said()
    {
        await using var vault = await SecureVaultAsync("vault.example.com");

        (await ReadAsync(Store(("Address", vault.Address), ("VAULT_CACERT", CaFile),
            ("VAULT_TLS_SERVER_NAME", "vault.example.com")))).IsFound.ShouldBeTrue();
    }

    [Fact]
    public async Task A_certificate_of_another_authority_than_the_named_one_is_refused()
    {
        await using var other = await SecureVaultAsync(certificateFile: "other.pem");
        await using var vault = await SecureVaultAsync();

        await FailureAsync(Store(("Address", other.Address), ("VAULT_CACERT", CaFile)));
        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Not_to_verify_works_and_is_a_warning()
    {
        await using var vault = await SecureVaultAsync();

        (await ReadAsync(Store(("Address", vault.Address), ("VAULT_SKIP_VERIFY", "true")))).IsFound.ShouldBeTrue();
        Log.Text.ShouldContain("Warning The certificate of Vault is not verified");
    }

    [Fact]
    public async Task An_authority_file_that_is_not_there_is_named() =>
        Should.Throw<SecretStoreException>(() => Store(("VAULT_CACERT", "/nowhere/ca.pem"))).Message.ShouldContain("/nowhere/ca.pem");

    [Fact]
    public async Task Speaking_https_to_a_plain_port_is_explained() =>
        (await FailureAsync(Store(("Address", Vault.Address.Replace("http:", "https:", StringComparison.Ordinal)))))
            .ShouldContain("Check that the server uses https on this port.");
}
