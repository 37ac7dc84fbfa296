using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlatformSdk.Build.Reporting.Sarif;

/// <summary>
/// Recognizes a finding in the next run, also after lines were added above it: the hash of its rule, its file and its message, and a number for each
/// further one that is the same.
/// </summary>
internal sealed class Fingerprints
{
    private const int Digits = 16;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    internal string Next(ReportFinding finding)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            $"{finding.Code.Id}\n{finding.Place.File}\n{finding.Message}")))[..Digits];
        _seen[hash] = _seen.GetValueOrDefault(hash) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{_seen[hash]}");
    }
}
