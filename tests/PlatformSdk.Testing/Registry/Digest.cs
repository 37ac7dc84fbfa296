using System.Security.Cryptography;

namespace PlatformSdk.Testing.Registry;

/// <summary>The name of a blob or a manifest: what it holds.</summary>
internal static class Digest
{
    internal static string Of(byte[] content) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(content))}";
}
