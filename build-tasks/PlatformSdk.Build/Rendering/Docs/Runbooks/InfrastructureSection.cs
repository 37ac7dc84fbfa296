using PlatformSdk.Build.Model;
using PlatformSdk.Build.Model.Provisioning.Terraform;
using PlatformSdk.Build.Rendering.Provisioners.Terraform;

namespace PlatformSdk.Build.Rendering.Docs.Runbooks;

/// <summary>The section about what Terraform provides: where it is, how it changes, and how its data comes back.</summary>
internal static class InfrastructureSection
{
    private const string Page = "https://github.com/platform-sdk/platform-sdk/blob/main/docs/pipeline.md#infrastructure";

    /// <summary>Empty where Terraform provides no need of the environment that the runbook starts with.</summary>
    internal static string Render(ResolvedService service)
    {
        var modules = service.Modules.ToList();
        if (modules.Count == 0)
            return "";
        var folder = $"{InfrastructureFolder.Path}/{service.Environment}";
        return $"""

            ## Infrastructure

            Terraform provides these needs, from `{folder}/{InfrastructureFolder.FileName}`. Each has the tags `owner`, `service` and `environment`.

            | need | what it is | name in the cloud | connection |
            |---|---|---|---|
            {string.Join('\n', modules.Select(need => Row(service, need)))}

            To change it, change `platform.yaml` or `platform.defaults.yaml` and build: the pull request shows the plan, and a reviewer approves the
            apply ([how]({Page})). A plan shows what was changed by hand. Run these commands in the folder of the service. `tofu` works as well:

            ```bash
            terraform -chdir={folder} init
            terraform -chdir={folder} plan
            terraform -chdir={folder} state list
            ```
            {Cloud(modules)}

            """.ReplaceLineEndings("\n");
    }

    private static string Row(ResolvedService service, TerraformModule need) => string.Join(" | ",
        $"| {(need.Console is { } page ? Markdown.Link(need.Need, page) : Markdown.Verbatim(need.Need))}", Markdown.Text(need.Description),
            need.Cloud is { } cloud
            ? Markdown.Verbatim(need.ValueOf(cloud.NameArgument, need.Name)!)
            : "see the state", Connection(service, need)) + " |";

    private static string Connection(ResolvedService service, TerraformModule need) => SecretAddress.Find(service, need) switch
    {
        { Target: SecretTarget.Kubernetes, Name: var name } => $"the Secret {Markdown.Verbatim(name)}",
        { Target: SecretTarget.Vault, Name: var name } => $"Vault, {Markdown.Verbatim(name)}",
        { Target: SecretTarget.KeyVault, Name: var name } => $"Azure Key Vault, {Markdown.Verbatim(name)}",
        { Name: var name } => $"AWS Secrets Manager, {Markdown.Verbatim(name)}",
        _ => "",
    };

    private static string Cloud(IReadOnlyList<TerraformModule> modules)
    {
        var commands = modules.Select(need => (need.Need, Lines: CloudCommands.For(need))).Where(need => need.Lines.Count > 0).ToList();
        return commands.Count == 0 ? "" : $"""

            What the cloud reports, and how to restore. A restore makes a second one under another name, which Terraform does not know: copy what is
            missing from it, then delete it.

            ```bash
            {string.Join('\n', commands.SelectMany(need => need.Lines.Prepend($"# {need.Need}")))}
            ```
            """;
    }
}
