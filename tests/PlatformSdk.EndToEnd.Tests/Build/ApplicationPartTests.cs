using System.Text;

namespace PlatformSdk.EndToEnd.Tests.Build;

/// <summary>A service that has no controllers in libraries does not load MVC at its start.</summary>
[Collection(WrittenService.Collection)]
public sealed class ApplicationPartTests(WrittenService service)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_program_lists_no_assembly_of_the_platform(bool hasControllers)
    {
        service.Reset();
        if (hasControllers)
            service.Write("Stock.cs", Controller("Stock"));
        (await service.BuildAsync()).ShouldSucceed();
        Names("ApplicationPartAttribute").ShouldBeFalse();

        // The list is written once, and read in every build.
        service.Write("Program.cs", service.Read("Program.cs") + "// edited\n");
        (await service.BuildAsync()).ShouldSucceed();
        Names("ApplicationPartAttribute").ShouldBeFalse();
    }

    [Fact]
    public async Task A_library_with_controllers_stays_in_the_list()
    {
        service.Reset();
        var library = service.Machine.NewFolder("library-with-controllers");
        File.WriteAllText(Path.Combine(library, "Stock.cs"), Controller("Stock"));
        File.WriteAllText(Path.Combine(library, "Stock.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App"/></ItemGroup>
            </Project>
            """);
        service.Write("Orders.csproj", service.Read("Orders.csproj").Replace("</Project>",
            $"  <ItemGroup><ProjectReference Include=\"{Path.Combine(library, "Stock.csproj")}\"/></ItemGroup>\n</Project>",
            StringComparison.Ordinal));

        (await service.Machine.DotnetAsync(service.Folder, "build")).ShouldSucceed();

        Names("ApplicationPartAttribute").ShouldBeTrue();
        Names("(\"Stock\")", "obj/Debug/net10.0/Orders.MvcApplicationPartsAssemblyInfo.cs").ShouldBeTrue();
    }

    private static string Controller(string name)
        => $"[Microsoft.AspNetCore.Mvc.ApiController] public class {name}Controller : Microsoft.AspNetCore.Mvc.ControllerBase;\n";

    private bool Names(string text, string file = "bin/Debug/net10.0/Orders.dll")
        => File.ReadAllBytes(service.PathOf(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
}
