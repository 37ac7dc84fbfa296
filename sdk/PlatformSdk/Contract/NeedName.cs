using System.Security.Cryptography;
using System.Text;

namespace PlatformSdk.Contract;

/// <summary>
/// The name of a resource that belongs to a need: <c>&lt;service&gt;-&lt;need&gt;</c>, because many services have a <c>cache</c>. Kubernetes and
/// Backstage allow 63 characters; a longer name ends with a hash of the whole name.
/// </summary>
internal static class NeedName
{
    private const int Longest = 63;
    private const int HashLength = 8;

    /// <param name="service">The service.</param>
    /// <param name="need">The need.</param>
    /// <param name="longest">The maximum length.</param>
    internal static string ForNeed(string service, string need, int longest = Longest)
    {
        var whole = $"{service}-{need}";
        if (whole.Length <= longest)
            return whole;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..HashLength];
        return $"{whole[..(longest - HashLength - 1)].TrimEnd('-')}-{hash}";
    }
}
