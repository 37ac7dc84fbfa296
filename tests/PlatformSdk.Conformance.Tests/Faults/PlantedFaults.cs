using PlatformSdk.Conformance.Tests.Tools;

namespace PlatformSdk.Conformance.Tests.Faults;

/// <summary>Every fault in a folder of its own, beside the good output, all validated at once.</summary>
public sealed class PlantedFaults : IAsyncLifetime
{
    internal const string Good = "good";

    private ILookup<string, Finding>? _findings;
    private IReadOnlyList<OpenPlace>? _open;

    internal static IReadOnlyList<(string Folder, Fault Fault, IReadOnlyDictionary<string, string> Service)> All { get; } =
    [
        .. SchemaFaults.All.Concat(ClusterFaults.All).Concat(SecretFaults.OfExternalSecrets)
            .Select((fault, at) => ($"canary-{at}", fault, FaultyService.Canary)),
        .. ClusterFaults.OfJobs.Concat(SecretFaults.OfVault).Select((fault, at) => ($"job-{at}", fault, FaultyService.Nightly)),
        .. ClusterFaults.OfGrpc.Select((fault, at) => ($"grpc-{at}", fault, FaultyService.Grpc)),
        .. SchemaFaults.OfScaling.Select((fault, at) => ($"scaled-{at}", fault, FaultyService.Scaled)),
        .. SchemaFaults.OfQueues.Select((fault, at) => ($"queued-{at}", fault, FaultyService.Queued)),
        .. SecretFaults.OfPeople.Select((fault, at) => ($"mounted-{at}", fault, FaultyService.Mounted)),
        .. SchemaFaults.OfDatabases.Select((fault, at) => ($"database-{at}", fault, FaultyService.Database)),
        .. SchemaFaults.OfResources.Select((fault, at) => ($"provided-{at}", fault, FaultyService.Provided)),
        .. ExportFaults.All.Select((fault, at) => ($"exported-{at}", fault, FaultyService.Exported)),
        .. SecretFaults.OfTheDriver.Select((fault, at) => ($"driven-{at}", fault, FaultyService.Driven)),
    ];

    public async ValueTask InitializeAsync()
    {
        using var good = new TemporaryFolder();
        using var faulty = new TemporaryFolder();
        foreach (var (kind, files) in new[] { ("canary", FaultyService.Canary), ("job", FaultyService.Nightly), ("grpc", FaultyService.Grpc),
            ("scaled", FaultyService.Scaled), ("queued", FaultyService.Queued), ("mounted", FaultyService.Mounted), ("driven", FaultyService.Driven),
            ("database", FaultyService.Database), ("exported", FaultyService.Exported), ("provided", FaultyService.Provided) })
        {
            WriteAll(good, kind, files);
            WriteAll(faulty, $"{Good}/{kind}", files);
        }

        foreach (var (folder, fault, service) in All)
            WriteAll(faulty, folder, fault.PlantInto(service));
        _findings = (await Validators.ValidateAsync(faulty.Path)).ToLookup(f => f.File[..f.File.IndexOf('/')]);
        _open = await Validators.PlantAsync(good.Path);
    }

    internal IReadOnlyList<OpenPlace> OpenPlaces => _open!;

    internal IEnumerable<Finding> In(string folder) => _findings![folder];

    private static void WriteAll(TemporaryFolder to, string folder, IEnumerable<KeyValuePair<string, string>> files)
    {
        foreach (var (path, content) in files)
            to.Write($"{folder}/{path}", content);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
