namespace PlatformSdk.Build.Tasks;

/// <summary>The parts of a runtime identifier, such as <c>linux-musl-arm64</c>.</summary>
internal readonly record struct RuntimeName
{
    internal const string Linux = "linux";

    internal RuntimeName(string identifier)
    {
        var parts = identifier.Split('-');
        System = parts[0];
        Processor = parts[^1];
        _isMusl = parts.Contains("musl");
    }

    private readonly bool _isMusl;

    internal string System { get; }

    internal string Processor { get; }

    internal string DisplaySystem => System switch { Linux => "Linux", "win" => "Windows", "osx" => "macOS", _ => System };

    /// <summary>The name of the target in C compilers and in the folders of their libraries.</summary>
    internal string Triple => Processor switch
    {
        "x64" => "x86_64-linux-",
        "arm64" => "aarch64-linux-",
        "arm" => "arm-linux-",
        _ => $"{Processor}-linux-",
    } + (_isMusl ? "musl" : "gnu") + (Processor == "arm" ? "eabihf" : "");
}
