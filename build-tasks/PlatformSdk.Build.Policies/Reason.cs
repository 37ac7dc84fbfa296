using System.Reflection;

namespace PlatformSdk.Build.Policies;

/// <summary>Why something failed, in one line, without the paths of a machine.</summary>
internal static class Reason
{
    internal static string For(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => For(inner),
        TypeInitializationException { InnerException: { } inner } => For(inner),
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => For(first),
        MissingMethodException or TypeLoadException or MissingFieldException =>
            $"it needs a member that is not there. Update PlatformSdk, or pack it with the version in use ({exception.GetType().Name})",
        FileNotFoundException { FileName: { } file } => $"the library {NameOf(file)} is missing",
        _ => $"{exception.GetType().Name}: {exception.Message}",
    };

    /// <summary>A file, or the full name of an assembly.</summary>
    private static string NameOf(string file) => Path.GetFileName(file.Split(',')[0]);
}
