using System.Security.Cryptography;
using System.Text;

namespace PlatformSdk.Contract;

/// <summary>
/// The name of what belongs to a need of a service, <c>&lt;service&gt;-&lt;need&gt;</c>: every service has a <c>cache</c>. Kubernetes and Backstage
/// allow 63 characters; the end of a longer one is a hash of the whole.
/// </summary>
internal static class NeedName
{
    private const int Longest = 63;
    private const int HashLength = 8;

    /// <param name="service">The service.</param>
    /// <param name="need">What belongs to it.</param>
    /// <param name="longest">How many characters are allowed.</param>
    internal static string Of(string service, string need, int longest = Longest)
    {
        var whole = $"{service}-{need}";
        if (whole.Length <= longest)
            return whole;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..HashLength];
        return $"{whole[..(longest - HashLength - 1)].TrimEnd('-')}-{hash}";
    }
}
