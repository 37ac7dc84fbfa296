using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>The tasks run inside MSBuild, whose folder has the template engine; here it is looked up in the same place.</summary>
internal static class SdkAssemblies
{
    private static readonly string s_folder = typeof(SdkAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(one => one.Key == "SdkFolder").Value!;

    [ModuleInitializer]
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        Path.Combine(s_folder, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
}
