using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Requires a definition for every API other than OpenAPI, whose document the build writes.</summary>
internal static class ApiDefinitionCheck
{
    internal static void Run(WrittenService written, FindingList findings)
    {
        foreach (var (name, api) in written.Apis)
        {
            var place = written.At[ServiceKeys.Apis][name];
            if (api.Type == ApiType.Openapi || place[ApiKeys.Definition].IsWritten)
                continue;
            findings.Add(DescriptionCodes.MissingKey, place.OfValue,
                $"'definition' is missing: an API of type {Choice.Word(api.Type)} needs the file that defines it, such as 'definition: " +
                    $"protos/{name}.proto'.");
        }
    }
}
