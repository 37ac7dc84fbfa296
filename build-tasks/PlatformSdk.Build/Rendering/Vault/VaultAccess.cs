using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Rendering.Vault;

/// <summary>
/// What somebody who administers Vault loads so that the service is let in, and to nothing else. Beside the manifests, so that it is reviewed with
/// them, but no object of the cluster.
/// </summary>
internal static class VaultAccess
{
    internal static IEnumerable<Artifact> Render(ResolvedService service, string folder)
    {
        if (service.Secrets is not { AreGrantedByVault: true } secrets)
            yield break;
        var (policyFile, roleFile) = (folder + "vault-policy.hcl", folder + "vault-role.json");
        var role = VaultRole.Of(service, secrets);
        List<string> commands = [$"vault policy write {secrets.Role} {policyFile}"];
        if (role is not null)
            commands.Add($"vault write auth/{secrets.AuthMount ?? Choice.Word(secrets.Login)}/role/{secrets.Role} @{roleFile}");
        yield return VaultPolicy.Render(secrets, policyFile, commands);
        if (role is not null)
            yield return JsonArtifact.Of(roleFile, role);
    }
}
