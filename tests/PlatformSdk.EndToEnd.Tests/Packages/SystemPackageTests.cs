using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Packages;

/// <summary>The project of a system with our packages: its index becomes a package, with which another system is built.</summary>
public sealed class SystemPackageTests(DeveloperMachine machine)
{
    [Fact]
    public async Task The_index_of_one_system_makes_its_services_known_to_another()
    {
        var root = machine.NewFolder("two-systems");
        Directory.CreateDirectory(Path.Combine(root, "feed"));
        Write(root, "nuget.config", $"""
            <configuration><packageSources><add key="index" value="{Path.Combine(root, "feed")}"/></packageSources></configuration>
            """);
        System(root, "finance");
        Service(root, "finance", "ledger", "lifecycle: deprecated\n");
        System(root, "shop", """<PackageReference Include="finance.PlatformIndex" Version="1.4.0"/>""");
        Service(root, "shop", "orders", "needs: { ledger: { type: service, namespace: finance-dev }, biling: { type: service } }\n");
        Service(root, "shop", "billing", "");

        var packed = await machine.DotnetAsync(Path.Combine(root, "finance/system"), "pack", "-p:PackageVersion=1.4.0", "-o",
            Path.Combine(root, "feed"));
        var refused = await machine.DotnetAsync(Path.Combine(root, "shop/system"), "build");

        packed.ShouldSucceed().Output.ShouldNotContain(": warning");
        packed.Output.ShouldNotContain("missing a readme");
        refused.ExitCode.ShouldBe(1);
        refused.Output.ShouldContain(
            "orders/platform.yaml(7,61,7,67): error PLAT2410: No service 'biling' is in this repository or in an index. Did you");
        refused.Output.ShouldContain("warning PLAT2411: 'ledger' is deprecated", customMessage: refused.Output);

        Service(root, "shop", "orders", "needs: { ledger: { type: service, namespace: finance-dev }, billing: { type: service } }\n");
        (await machine.DotnetAsync(Path.Combine(root, "shop/system"), "build")).ShouldSucceed().Output.ShouldContain("shop, 2 services: ");
        (await machine.DotnetAsync(Path.Combine(root, "shop/system"), "build", "-t:PlatformSystem", "-p:PlatformLocked=true")).ShouldSucceed();
        (await machine.DotnetAsync(Path.Combine(root, "shop/system"), "build")).ShouldSucceed().Output.ShouldNotContain("PLAT2411",
            customMessage: "nothing changed");
    }

    private void System(string root, string name, string reference = "") => Write(root, $"{name}/system/System.csproj", $"""
        <Project Sdk="Microsoft.Build.NoTargets/3.7.0">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <PlatformSystem>{name}</PlatformSystem>
            <PlatformRepositoryRoot>..</PlatformRepositoryRoot>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PlatformSdk.Build" Version="{machine.Version}" PrivateAssets="all"/>
            {reference}
          </ItemGroup>
        </Project>
        """);

    private static void Service(string root, string system, string name, string lines) => Write(root, $"{system}/{name}/platform.yaml",
        $"apiVersion: platform-sdk/v1\nkind: service\nname: {name}\nowner: team-{name}\nsystem: {system}\nenvironments: {{ dev: {{}} }}\n{lines}");

    private static void Write(string root, string file, string text)
    {
        var path = Path.Combine(root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
