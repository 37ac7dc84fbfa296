using PlatformSdk.Build.Description.Files;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Apis;

/// <summary>The definitions of APIs in a repository: those that the project file names, and those with a usual name next to it.</summary>
internal sealed class ApiFiles
{
    // Interfaces of many services are generated and can be large.
    private const int Largest = 16 * 1024 * 1024;

    private static readonly string[] s_asyncApi = ["asyncapi.json", "asyncapi.yaml", "asyncapi.yml"];

    private readonly string? _project;
    private readonly string? _root;
    private readonly IReadOnlyList<string> _protos;
    private readonly Lazy<IReadOnlyList<FoundDefinition>> _found;

    /// <param name="project">The folder of the project; null to look at no files.</param>
    /// <param name="root">The root of its repository; null when it is unknown.</param>
    /// <param name="protos">The .proto files from which the project's compiler makes the base of a gRPC server, as the project names them.</param>
    internal ApiFiles(string? project, string? root, IReadOnlyList<string> protos)
    {
        _project = project;
        _root = root ?? project;
        _protos = protos;
        _found = new(() => [.. Protos(), .. AsyncApis()]);
    }

    internal static ApiFiles None { get; } = new(null, null, []);

    internal IReadOnlyList<FoundDefinition> Found => _found.Value;

    /// <summary>Those .proto files that no catalog can read, because they are outside of the repository, such as in a package.</summary>
    internal IEnumerable<string> Unreachable =>
        _project is null ? [] : _protos.Where(proto => !IsInRepository(proto)).Select(proto => Path.GetFileName(proto));

    internal bool CanLook => _project is not null;

    internal bool IsInRepository(string path) => !Path.IsPathRooted(Path.GetRelativePath(_root!, Full(path)))
        && Path.GetRelativePath(_root!, Full(path)).Split(Path.DirectorySeparatorChar)[0] != "..";

    internal bool Exists(DefinitionPlace place) => File.Exists(Full(place.Text));

    /// <summary>The text of a definition; null without one in the repository that can be read.</summary>
    internal string? Text(DefinitionPlace place)
    {
        try
        {
            return _project is null || place.IsAddress || !IsInRepository(place.Text) || !Exists(place)
                ? null
                : InputFile.ReadText(Full(place.Text), Largest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(_project!, path));

    /// <summary>Files of messages only are no interface; an empty one is a mistake that a check reports.</summary>
    private IEnumerable<FoundDefinition> Protos() => _project is null ? [] : _protos.Where(IsInRepository)
        .Select(proto => DefinitionPlace.Parse(Path.GetRelativePath(_project, Full(proto)).Replace('\\', '/'))).OfType<DefinitionPlace>()
        .DistinctBy(place => place.Text).OrderBy(place => place.Text, StringComparer.Ordinal)
        .Where(place => Text(place) is not { } text || string.IsNullOrWhiteSpace(text) || ProtoFile.Parse(text).Services.Count > 0)
        .Select(place => new FoundDefinition(ApiType.Grpc, place));

    private IEnumerable<FoundDefinition> AsyncApis() => _project is null ? [] : s_asyncApi
        .Where(name => File.Exists(Path.Combine(_project, name)))
        .Select(name => new FoundDefinition(ApiType.Asyncapi, new DefinitionPlace(name)));
}
