using System.Globalization;
using System.Text.Json;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Rejects configuration that is larger than an object can hold, measured as it is sent.</summary>
internal static class ConfigSizeCheck
{
    /// <summary>
    /// A ConfigMap may have 1 MiB, but kubectl keeps a copy in an annotation of at most 256 KiB; the difference is for the object's metadata.
    /// </summary>
    private const int Most = 256 * 1024 - 4096;

    internal static void Run(PlatformModel model, FindingList findings)
    {
        var sizes = model.Environments.Select(e => (e.Environment, Size: e.Config.Sum(entry => Sent(entry.Key) + Sent(entry.Value) + 6)))
            .Where(e => e.Size > Most).ToList();
        if (sizes.Count == 0)
            return;
        findings.Add(ManifestCodes.TooMuchConfig, model.Written.At[ServiceKeys.Config].OfValue, string.Create(CultureInfo.InvariantCulture,
            $"'config' has {sizes.Max(e => e.Size) / 1024} KiB in {Shorten.Names([.. sizes.Select(e => e.Environment)])}, but a ConfigMap is limited "
            + $"to {Most / 1024} KiB. Put large texts into a file of the image, or into a bucket."));
    }

    private static int Sent(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;
}
