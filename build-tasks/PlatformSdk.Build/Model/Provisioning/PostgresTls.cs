using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning;

/// <summary>The part of a connection string that makes Npgsql verify the server.</summary>
internal static class PostgresTls
{
    /// <summary>By the authority's certificate, which is mounted with the fields of the need.</summary>
    internal static string Verified(string need) =>
        $"SSL Mode=VerifyFull;Root Certificate={KubernetesSecret.FolderOf(need)}/{SecretFieldNames.Authority}";
}
