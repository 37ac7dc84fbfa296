namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2130 to PLAT2139: programs that are published as native code.</summary>
internal static class NativeCodes
{
    internal static readonly Code NoCompiler = new("PLAT2130", Severity.Error,
        "The machine has no C compiler for native code",
        "PublishAot links a native program, which needs a C compiler and its tools. The .NET SDK would report this only after it has compiled "
        + "everything.",
        "dotnet publish in a container without clang and gcc",
        "Install a C compiler. Debian and Ubuntu: apt-get install clang zlib1g-dev. Alpine: apk add clang build-base zlib-dev. Fedora: dnf install "
        + "clang zlib-devel. Or set PublishAot to false.");

    internal static readonly Code OtherSystem = new("PLAT2131", Severity.Error,
        "Native code cannot be compiled for another operating system",
        "A native program can be compiled only on the operating system that it runs on, and an image runs on Linux.",
        "dotnet publish -r linux-x64 on Windows or macOS",
        "Publish on Linux: on the build server, in a container, or in WSL. Or set PublishAot to false.");

    internal static readonly Code OtherProcessor = new("PLAT2132", Severity.Error,
        "The C libraries for the other processor are missing",
        "A native program for another processor is linked with the C libraries for that processor, which are not installed here.",
        "dotnet publish -r linux-arm64 on an x64 machine",
        "Publish on a machine with that processor, or install the libraries (Debian, for arm64: apt-get install clang llvm "
        + "binutils-aarch64-linux-gnu gcc-aarch64-linux-gnu), or set SysRoot to a folder that has them.");

    internal static readonly Code NeedsReflection = new("PLAT2133", Severity.Error,
        "A package does not work in native code",
        "Swashbuckle and NSwag look for controllers and types while the program runs. A native program does not have this information.",
        "PublishAot, and a reference to Swashbuckle.AspNetCore",
        "Remove the package: the build writes openapi.json without it. Or set PublishAot to false.");

    internal static readonly Code UnknownType = new("PLAT2134", Severity.Error,
        "JSON of a type that the native program does not know",
        "A native program can write and read JSON only of types that a JsonSerializerContext names. An endpoint uses a type that none names.",
        "app.MapGet(\"/orders\", () => new Order(17)), and no [JsonSerializable(typeof(Order))]",
        "Add [JsonSerializable(typeof(…))] for the type to the JsonSerializerContext of the program: ServiceJson.cs in a scaffold.");

    internal static readonly IReadOnlyList<Code> All = [NoCompiler, OtherSystem, OtherProcessor, NeedsReflection, UnknownType];
}
