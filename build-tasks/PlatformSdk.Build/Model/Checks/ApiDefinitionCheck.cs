using PlatformSdk.Build.Description;
using PlatformSdk.Build.Description.Apis;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Apis;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>Requires for every API a definition that the catalog can show. The build itself writes the document of an OpenAPI API.</summary>
internal sealed class ApiDefinitionCheck(ServiceDescription written, ApiFiles files, FindingList findings)
{
    /// <param name="d">The description with the APIs that were found.</param>
    /// <param name="writesDocument">Whether the build writes the OpenAPI document.</param>
    internal void Run(ServiceDescription d, bool writesDocument)
    {
        foreach (var (name, api) in d.Apis)
        {
            if (api.Definition is { } place)
                CheckFile(name, api.Type, place, writesDocument && d.Kind == ServiceKind.Service);
            else if (api.Type != ApiType.Openapi)
                ReportMissing(name, api.Type, d);
            else if (!writesDocument || d.Kind != ServiceKind.Service)
                CheckFile(name, api.Type, new DefinitionPlace(ResolvedApi.OpenApiFile), mayBeWritten: false);
            if (!written.Apis.ContainsKey(name) && !IsName(name))
                findings.Add(ApiCodes.NameNotFree, Span.WholeFile(api.Definition!.Text),
                    $"The API would have the name '{name}', which is not valid. List the file in 'apis' with a name.");
        }

        foreach (var found in FoundApis.Free(d, files))
            findings.Add(ApiCodes.NameNotFree, Span.WholeFile(found.Place.Text),
                $"The API would have the name '{FoundName.NameFor(found, d.Name)}', which another one has. List the file in 'apis' with a name.");
        foreach (var proto in d.Kind == ServiceKind.Service ? files.Unreachable : [])
        {
            if (!d.Apis.Values.Any(api => api.Definition is { IsAddress: true } address && address.FileName == proto))
                findings.Add(ApiCodes.OutOfReach, written.At.OfName,
                    $"'{proto}' is outside of the repository. Add an API to 'apis' with its https address as 'definition'.");
        }
    }

    private void CheckFile(string name, ApiType type, DefinitionPlace place, bool mayBeWritten)
    {
        // The first build writes the document after this check.
        var isWrittenLater = mayBeWritten && type == ApiType.Openapi && place.IsInProject;
        if (!files.CanLook || place.IsAddress || (isWrittenLater && !files.Exists(place)))
            return;
        var at = PlaceOf(name, place);
        if (!files.IsInRepository(place.Text))
            findings.Add(ApiCodes.NoDefinition, at, "The definition is outside of the repository. Set 'definition' to its https address.");
        else if (files.Text(place) is not { } text)
            findings.Add(ApiCodes.NoDefinition, at,
                files.Exists(place) ? "The definition cannot be read." : $"There is no file '{place}'. Create it, or correct {Source(name)}.");
        else if (string.IsNullOrWhiteSpace(text))
            findings.Add(ApiCodes.NoDefinition, at, "The definition is empty. Describe the API in it, or name another file.");
        else if (DefinitionForm.Missing(type, text) is { } missing)
            findings.Add(ApiCodes.WrongForm, at, $"The definition has no {missing}. Correct it, or 'type', which is {Choice.Word(type)}.");
    }

    private void ReportMissing(string name, ApiType type, ServiceDescription d)
    {
        var free = FoundApis.Free(d, files).Select(found => found.Place.Text).Concat(
            d.Apis.Where(api => api.Value.Type == type && !written.Apis.ContainsKey(api.Key)).Select(api => api.Value.Definition!.Text)).ToList();
        var example = free.FirstOrDefault() ?? (type switch
        {
            ApiType.Asyncapi => "asyncapi.yaml",
            ApiType.Graphql => "schema.graphql",
            _ => $"protos/{name}.proto",
        });
        findings.Add(DescriptionCodes.MissingKey, written.At[ServiceKeys.Apis][name].OfValue,
            $"'definition' is missing: an API of type {Choice.Word(type)} needs the file that defines it, such as 'definition: {example}'.");
    }

    private Span PlaceOf(string name, DefinitionPlace place)
    {
        var at = written.At[ServiceKeys.Apis][name];
        if (!at.IsWritten)
            return Span.WholeFile(place.Text);
        return at[ApiKeys.Definition].IsWritten ? at[ApiKeys.Definition].OfValue : at.OfValue;
    }

    private string Source(string name) => written.Apis.ContainsKey(name) ? "'definition'" : "the item Protobuf of the project file";

    private static bool IsName(string name) =>
        name.Length <= Texts.LongestLabel && Texts.NamePattern.IsMatch(name);
}
