using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Vault;

/// <summary>
/// Files that a Vault administrator loads to give the service access to its secrets and nothing else. They are next to the manifests so that they are
/// reviewed together, but they are not objects of the cluster.
/// </summary>
internal static class VaultAccess
{
    internal static IEnumerable<Artifact> Render(ResolvedService service, string folder)
    {
        if (service.Secrets is not { NeedVaultAccess: true } secrets)
            yield break;
        var (policyFile, roleFile) = (folder + "vault-policy.hcl", folder + "vault-role.json");
        var role = VaultRole.RoleFor(service, secrets);
        List<string> commands = [$"vault policy write {secrets.Role} {policyFile}"];
        if (role is not null)
            commands.Add($"vault write auth/{secrets.AuthMount ?? Choice.Word(secrets.Login)}/role/{secrets.Role} @{roleFile}");
        yield return VaultPolicy.Render(secrets, policyFile, commands);
        if (role is not null)
            yield return JsonArtifact.FromObject(roleFile, role);
    }
}
