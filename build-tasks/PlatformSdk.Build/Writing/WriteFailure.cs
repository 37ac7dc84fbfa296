using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Writing;

/// <summary>Reports a file that cannot be written.</summary>
internal static class WriteFailure
{
    internal static void Report(string path, Exception failure, FindingList findings) => findings.Add(WritingCodes.CannotWrite, Span.WholeFile(path),
        $"The file cannot be written: {Shorten.Reason(failure)}. Free disk space, or correct the permissions.");
}
