using System.Reflection;
using System.Reflection.Emit;

namespace PlatformSdk.Build.Tests.Programs;

/// <summary>An assembly with the class that the build generates, and a program that calls what a test names.</summary>
internal static class CompiledProgram
{
    /// <param name="path">Where to write the assembly.</param>
    /// <param name="builder">The builder on which <c>AddPlatform()</c> is called; null when nothing calls it.</param>
    /// <param name="second">What the program calls besides.</param>
    internal static string Save(string path, Type? builder = null, Action? second = null)
    {
        var program = new PersistedAssemblyBuilder(new AssemblyName("Orders"), typeof(object).Assembly);
        var module = program.DefineDynamicModule("Orders");
        var service = module.DefineType("PlatformService", TypeAttributes.Public);
        var add = service.DefineMethod("AddPlatform", MethodAttributes.Static | MethodAttributes.Public);
        add.DefineGenericParameters("TBuilder");
        add.GetILGenerator().Emit(OpCodes.Ret);
        service.CreateType();
        var type = module.DefineType("Program", TypeAttributes.Public);
        var main = type.DefineMethod("Main", MethodAttributes.Static | MethodAttributes.Public).GetILGenerator();
        if (builder is not null)
            main.Emit(OpCodes.Call, add.MakeGenericMethod(builder));
        if (second is not null)
            main.Emit(OpCodes.Call, second.Method);
        main.Emit(OpCodes.Ret);
        type.CreateType();
        program.Save(path);
        return path;
    }

    // What matters of these is their names, by which the build knows them.
    internal sealed class WebApplicationBuilder;

    internal sealed class HostApplicationBuilder;

    internal static void MapPlatform()
    {
    }

    internal static void RunJobAsync()
    {
    }
}
