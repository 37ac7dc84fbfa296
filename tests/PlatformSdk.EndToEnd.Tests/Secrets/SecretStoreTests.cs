using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PlatformSdk.EndToEnd.Tests.Service;
using PlatformSdk.Testing;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.EndToEnd.Tests.Secrets;

/// <summary>
/// Which store is used is one key in the defaults: the same program gets its secrets from each, by what the build wrote and nothing else.
/// </summary>
public sealed partial class SecretStoreTests(SecretService service) : IClassFixture<SecretService>, IDisposable
{
    private readonly TemporaryFolder _mount = new();

    public void Dispose() => _mount.Dispose();

    [Fact]
    public void A_store_without_its_package_is_a_warning_with_the_command_that_adds_it()
    {
        service.WithoutPackage.ShouldContain("warning PLAT1108");
        service.WithoutPackage.ShouldContain("dotnet add package PlatformSdk.Secrets.Vault");
    }

    [Fact]
    public async Task In_Vault_secrets_are_read_by_the_process_which_asks_for_exactly_what_the_policy_allows()
    {
        (await service.BuildAsync(service.ReadVault)).ShouldNotContain("PLAT1108");
        var role = JsonNode.Parse(service.Scaffold.Text("deploy", "production", "vault-role.json"))!;
        service.Vault.Tokens.Role = role["token_policies"]![0]!.GetValue<string>();
        service.Vault.Secrets.Put("secret/data/production/orders/stripe-key", "value", SecretService.Stripe);
        service.Vault.Secrets.Put("secret/data/production/orders/mail", "password", SecretService.Mail);

        var token = Mount("serviceAccountToken", "path", "JWT.REDACTED.JWT");
        var (stripe, mail, output) = await service.AskAsync(("Platform__Secrets__JwtFile", token), ("Logging__LogLevel__Default", "Trace"));

        (stripe, mail).ShouldBe((SecretService.Stripe, SecretService.Mail));
        var allowed = PolicyPath().Matches(service.Scaffold.Text("deploy", "production", "vault-policy.hcl")).Select(m => m.Groups[1].Value);
        service.Vault.Calls.Select(call => call.Path).Where(path => !path.StartsWith("auth/", StringComparison.Ordinal)).Distinct()
            .ShouldBe(allowed, ignoreOrder: true);
        output.ShouldNotContain(SecretService.Mail);
        output.ShouldNotContain("4eC39Hq");
        output.ShouldNotContain("JWT.REDACTED");
        output.ShouldNotContain("s.TOKEN");
    }

    [Fact]
    public async Task Secrets_that_External_Secrets_brings_are_files_where_the_process_looks()
    {
        var asked = service.Vault.Calls.Count;
        await service.BuildAsync("store: vault, delivery: external-secrets, path: \"{environment}/{name}\"");
        var secrets = new Dictionary<string, (string Field, string Value)>
        {
            ["secret/production/orders/stripe-key"] = ("value", SecretService.Stripe),
            ["secret/production/orders/mail"] = ("password", SecretService.Mail),
        };

        // What the operator does, and then the kubelet.
        var made = Yaml.Documents(service.Scaffold.Text("deploy", "production", "external-secret.yaml"))
            .ToDictionary(one => one.Value("spec", "target", "name"), one => secrets[one.Items("spec", "dataFrom").Single().Value("extract", "key")]);
        foreach (var volume in Template.Items("volumes").Where(volume => volume.Has("secret")))
        {
            var (field, value) = made[volume.Value("secret", "secretName")];
            var path = MountPathOf(volume.Value("name"));
            Path.GetDirectoryName(path).ShouldBe("/var/run/secrets/platform");
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(_mount.Path, Path.GetFileName(path))).FullName, field), value);
        }

        var (stripe, mail, _) = await service.AskAsync(("Platform__Secrets__Path", _mount.Path));

        (stripe, mail).ShouldBe((SecretService.Stripe, SecretService.Mail));
        service.Vault.Calls.Count.ShouldBe(asked, "the process knows nothing of the store");
        File.Exists(Path.Combine(service.Scaffold.Service, "deploy", "production", "vault-policy.hcl")).ShouldBeFalse();
    }

    [Fact]
    public async Task By_default_people_create_Secrets_and_the_process_gets_them_with_the_variables_of_the_manifest_alone()
    {
        var built = await service.BuildAsync("store: files");
        var pod = new MountedPod(_mount.Path, Template);
        pod.Create("orders-stripe-key", ("value", SecretService.Stripe));
        pod.Create("orders-mail", ("user", "shop"), ("password", SecretService.Mail));

        var (stripe, mail, output) = await service.AskAsync(pod, []);

        (stripe, mail).ShouldBe((SecretService.Stripe, SecretService.Mail));
        output.ShouldNotContain(SecretService.Mail);
        built.ShouldContain("0 Warning(s)");
        var verified = await service.VerifyAsync();
        foreach (var command in verified.Split('\n').Where(line => line.Contains("PLAT1104", StringComparison.Ordinal)))
            command.ShouldMatch(
                "kubectl create secret generic orders-(mail|stripe-key) --namespace=shop-(dev|staging|production) --from-file=value=/dev/stdin ");
        verified.ShouldContain("orders-mail --namespace=shop-staging");
    }

    [Fact]
    public async Task On_a_laptop_secrets_are_the_developers_own_whatever_the_platform_uses()
    {
        await service.BuildAsync(service.ReadVault);

        var asked = service.Vault.Calls.Count;
        var (stripe, mail, _) =
            await service.AskAsync([.. Laptop(), ("ASPNETCORE_ENVIRONMENT", "Development"), ("Secrets__stripe-key", "mine"),
            ("Secrets__mail__password", "my own")]);

        (stripe, mail).ShouldBe(("mine", "my own"));
        service.Vault.Calls.Count.ShouldBe(asked);
    }

    private YamlNode Template => Yaml.Read(service.Scaffold.Text("deploy", "production", "deployment.yaml")).At("spec", "template", "spec");

    /// <summary>A pod's settings of secrets that a laptop does not have.</summary>
    private IEnumerable<(string Name, string? Value)> Laptop() =>
        new Pod(service.Scaffold.Text("deploy", "production", "deployment.yaml")).Variables().Keys
        .Where(name => name.StartsWith("Platform__Secrets__", StringComparison.Ordinal)).Select(name => (name, (string?)null));

    private string MountPathOf(string volume) =>
        Template.Items("containers").Single().Items("volumeMounts").Single(m => m.Value("name") == volume).Value("mountPath");

    /// <summary>A projected source of the pod as a file here.</summary>
    private string Mount(string source, string key, string content)
    {
        var projected = Template.Items("volumes").Where(v => v.Has("projected")).SelectMany(v => v.Items("projected", "sources"))
            .Single(s => s.Has(source));
        var file = Path.Combine(_mount.Path, projected.Value(source, key));
        File.WriteAllText(file, content);
        return file;
    }

    [GeneratedRegex("^path \"([^\"]+)\"", RegexOptions.Multiline)]
    private static partial Regex PolicyPath();
}
