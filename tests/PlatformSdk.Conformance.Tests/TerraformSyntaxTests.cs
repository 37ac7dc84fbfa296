using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests;

/// <summary>
/// Every root module is JSON, and every expression in it is one for HashiCorp's own parser. No program that could validate the whole, which needs the
/// providers, is in a package of Debian, npm or NuGet; names and references are checked by RootModel of the build's tests.
/// </summary>
public sealed class TerraformSyntaxTests : IDisposable
{
    private const string Head = "apiVersion: platform-sdk/v1\nkind: service\nname: orders\nowner: team-a\n";

    private static readonly (string Preset, string Type, string Inputs)[] s_modules =
    [
        ("aws", "postgres", "subnet_ids: [a, z], vpc_security_group_ids: [b]"), ("aws", "redis", "subnet_ids: [a], security_group_ids: [b]"),
        ("aws", "queue", "subnet_ids: [a], security_groups: [b]"), ("aws", "bucket", "policy: \"${{x}} %{{ if true }}\""),
        ("azure", "postgres", "resource_group_name: a, private_endpoints: {}"), ("azure", "redis", "parent_id: /a, private_endpoints: {}"),
    ];

    private static readonly string[] s_stores =
    [
        "", "secrets: { store: vault, address: \"https://vault.example.com\", path: \"{environment}/{name}\" }",
        "secrets: { delivery: external-secrets, storeRef: shop, path: \"{environment}/{name}\" }",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_root_module_is_one_that_Terraform_can_parse()
    {
        foreach (var (preset, type, inputs) in s_modules)
        {
            foreach (var (at, store) in s_stores.Index())
            {
                var files = Run.Files($"{Head}needs: {{ store: {{ type: {type} }} }}\n", Defaults(preset, type, inputs, store));
                foreach (var (path, text) in files.Where(file => file.Key.EndsWith(".tf.json", StringComparison.Ordinal)))
                    _folder.Write($"{preset}-{type}-{at}/{path}", text);
            }
        }

        (await CheckAsync()).ShouldBe((0, ""));
        Directory.GetFiles(_folder.Path, "*.tf.json", SearchOption.AllDirectories).Length
            .ShouldBe(s_modules.Length * s_stores.Length * 2, "two environments");
    }

    [Theory]
    [InlineData("${module.store.}", "Invalid attribute name")]
    [InlineData("${jsonencode({a = })}", "Invalid expression")]
    [InlineData("${module.store.fqdn", "Unclosed template")]
    public async Task A_mistake_is_found(string text, string said)
    {
        _folder.Write("main.tf.json", $"{{\"a\":\"{text}\"}}\n");

        var (exitCode, output) = await CheckAsync();

        exitCode.ShouldBe(1);
        output.ShouldContain(said);
    }

    private static string Defaults(string preset, string type, string inputs, string store) =>
        string.Format(null, "apiVersion: platform-sdk/v1\n{0}\nenvironments: {{ dev: {{ region: {1} }}, production: {{ region: {1} }} }}\n", store,
            preset == "aws" ? "eu-central-1" : "westeurope")
            + $"provisioners: {{ terraform: {{ backend: {{ s3: {{ bucket: a }} }}, keyVault: /vaults/a }}, {type}: {{ use: terraform, preset: " +
                $"{preset}, "
            + $"inputs: {{ {inputs} }} }} }}\n";

    private async Task<(int ExitCode, string Output)> CheckAsync()
    {
        var script = Path.Combine(ConformanceFolder.Scripts.Path, "terraform.js");
        var result = await Command.RunAsync(Tool.Node.Require(), _folder.Path, script, _folder.Path);
        result.Error.ShouldBeEmpty();
        return (result.ExitCode, result.Output);
    }
}
