using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Programs;

/// <summary>A program that is to be native code, on a machine that may not be able to link it.</summary>
public sealed class CheckNativeTests
{
    [Theory]
    [InlineData("", "clang;gcc", "PLAT2130")]
    [InlineData("ld objcopy", "clang;gcc", "PLAT2130")]
    [InlineData("gcc", "clang", "PLAT2130")]
    [InlineData("gcc", "clang-18", "PLAT2130")]
    [InlineData("clang", "clang;gcc", "")]
    [InlineData("gcc", "clang;gcc", "")]
    [InlineData("clang-18", "clang-18", "")]
    [InlineData("clang", "", "")]
    public void Without_a_C_compiler_the_publish_ends_before_it_compiles(string installed, string compilers, string code)
    {
        using var situation = new Situation();
        foreach (var program in installed.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            situation.Write($"bin/{program}", "");

        situation.CheckNative("linux-x64", "linux-x64", compilers.Split(';'));

        situation.Log.Codes.ShouldBe(code.Length == 0 ? [] : [code]);
        situation.Log.Errors.ShouldAllBe(error => error.Contains("apt-get install clang", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("linux-x64", "win-x64", "compiled on Windows")]
    [InlineData("linux-arm64", "osx-arm64", "compiled on macOS")]
    [InlineData("linux-musl-x64", "win-arm64", "compiled on Windows")]
    [InlineData("win-x64", "linux-x64", "Publish on Windows")]
    public void Another_operating_system_is_refused_with_where_to_publish(string target, string host, string says)
    {
        using var situation = new Situation();
        situation.Write("bin/clang", "").CheckNative(target, host, "clang");

        situation.Log.Codes.ShouldBe(["PLAT2131"]);
        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain(says);
    }

    [Theory]
    [InlineData("win-x64", "win-arm64")]
    [InlineData("osx-x64", "osx-arm64")]
    [InlineData("win-x64", "win-x64")]
    public void On_Windows_and_macOS_the_SDK_looks_for_the_compiler_itself(string target, string host)
    {
        using var situation = new Situation();
        situation.CheckNative(target, host, "clang");

        situation.Log.Codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("linux-arm64", "linux-x64", "aarch64-linux-gnu", "gcc-aarch64-linux-gnu")]
    [InlineData("linux-x64", "linux-arm64", "x86_64-linux-gnu", "gcc-x86-64-linux-gnu")]
    [InlineData("linux-musl-arm64", "linux-musl-x64", "aarch64-linux-musl", "gcc-aarch64-linux-musl")]
    [InlineData("linux-arm", "linux-x64", "arm-linux-gnueabihf", "gcc-arm-linux-gnueabihf")]
    public void Another_processor_needs_its_C_libraries(string target, string host, string libraries, string package)
    {
        using var without = new Situation();
        without.Write("bin/clang", "").CheckNative(target, host, "clang");
        using var with = new Situation();
        with.Write("bin/clang", "").Write($"{libraries}/lib/crt1.o", "").CheckNative(target, host, "clang");
        using var elsewhere = new Situation();
        elsewhere.Write("bin/clang", "").CheckNative(target, host, "clang", sysRoot: "/crossrootfs/arm64");

        without.Log.Codes.ShouldBe(["PLAT2132"]);
        without.Log.Errors.ShouldHaveSingleItem().ShouldContain(package);
        with.Log.Codes.ShouldBeEmpty();
        elsewhere.Log.Codes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Swashbuckle.AspNetCore.SwaggerGen/10.0.0", true)]
    [InlineData("NSwag.AspNetCore/14.2.0", true)]
    [InlineData("Swashbuckle.AspNetCore.SwaggerUI/10.0.0", false)]
    [InlineData("Npgsql/10.0.0", false)]
    public void A_library_that_looks_for_types_while_the_program_runs_is_refused_in_every_build(string package, bool isRefused)
    {
        using var situation = new Situation();
        situation.Write("obj/project.assets.json", $$"""{ "libraries": { "{{package}}": {} }, "packageFolders": {} }""");

        situation.CheckNative("", "linux-x64", "clang");

        situation.Log.Codes.Contains("PLAT2133").ShouldBe(isRefused);
    }

    [Theory]
    [InlineData("Order", "Order")]
    [InlineData("System.DateTime", "System.DateTime")]
    [InlineData("Orders.ServiceProgram+Order", "Orders.ServiceProgram.Order")]
    [InlineData("Shop.Line[]", "Shop.Line[]")]
    [InlineData("System.Collections.Generic.List`1[Shop.Line[]]", "System.Collections.Generic.List<Shop.Line[]>")]
    [InlineData("System.Collections.Generic.Dictionary`2[System.String,System.Nullable`1[System.Int32]]",
        "System.Collections.Generic.Dictionary<System.String, System.Nullable<System.Int32>>")]
    public void JSON_of_a_type_that_no_context_names_is_the_type_and_the_attribute_to_add(string thrown, string type)
    {
        using var situation = new Situation();

        situation.AskForDocument($"Unhandled exception. System.NotSupportedException: JsonTypeInfo metadata for type '{thrown}' was not provided by "
            + "TypeInfoResolver of type '[ServiceJson]'.\n   at System.Text.Json.ThrowHelper.ThrowNotSupportedException()");

        situation.Log.Codes.ShouldBe(["PLAT2134"]);
        situation.Log.Errors.ShouldHaveSingleItem().ShouldContain($"[JsonSerializable(typeof({type}))]");
    }
}
