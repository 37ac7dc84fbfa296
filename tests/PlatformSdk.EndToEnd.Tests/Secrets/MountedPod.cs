using PlatformSdk.EndToEnd.Tests.Service;
using YamlDotNet.RepresentationModel;

namespace PlatformSdk.EndToEnd.Tests.Secrets;

/// <summary>
/// Mounts Secrets as the kubelet does: each volume of the manifest a folder whose files are links into <c>..data</c>, which is a link to a folder
/// with a time for its name. The program sees it at the path of the manifest, since it runs with mounts of its own.
/// </summary>
internal sealed class MountedPod(string folder, YamlNode template)
{
    /// <summary>Where .NET and the manifest say that secrets are: a file system of its own, with the folder in it.</summary>
    private const string Script =
        "mount -t tmpfs none /run && mkdir -p /run/secrets/platform && mount --bind \"$0\" /run/secrets/platform && exec \"$@\"";

    /// <summary>What comes before the program's own command.</summary>
    internal string[] Command => ["unshare", "--mount", "--map-root-user", "sh", "-c", Script, folder];

    /// <summary>What <c>kubectl create secret</c> and then the kubelet do.</summary>
    internal void Create(string secret, params (string Field, string Value)[] fields)
    {
        var volume = template.Items("volumes").Single(v => v.Has("secret") && v.Value("secret", "secretName") == secret);
        var mounted = template.Items("containers").Single().Items("volumeMounts").Single(m => m.Value("name") == volume.Value("name"));
        mounted.Has("subPath").ShouldBeFalse();
        Path.GetDirectoryName(mounted.Value("mountPath")).ShouldBe("/var/run/secrets/platform");

        var mount = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(mounted.Value("mountPath")))).FullName;
        const string Data = "..2026_11_26_01_02_03.1234567890";
        Directory.CreateDirectory(Path.Combine(mount, Data));
        File.CreateSymbolicLink(Path.Combine(mount, "..data"), Data);
        foreach (var (field, value) in fields)
        {
            var file = Path.Combine(mount, Data, field);
            File.WriteAllText(file, value);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32(volume.Value("secret", "defaultMode"), 10));
            File.CreateSymbolicLink(Path.Combine(mount, field), Path.Combine("..data", field));
        }
    }
}
