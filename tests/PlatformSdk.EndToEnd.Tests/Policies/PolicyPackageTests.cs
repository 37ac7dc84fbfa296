using PlatformSdk.EndToEnd.Tests.Build;
using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Policies;

/// <summary>An organisation's rules, from the template to the build of a service.</summary>
public sealed class PolicyPackageTests(DeveloperMachine machine)
{
    private const string Prints = """
        using PlatformSdk.Policies;

        namespace Policies;

        public sealed class Prints : PolicyRule
        {
            public override string Code => "ORG003";
            public override string Title => "Prints";
            public override string Cause => "It prints, and uses a library of its own.";
            public override string Fix => "Do not.";

            public override void Check(PolicyContext context)
            {
                Console.WriteLine("error: not one of the build");
                context.Report($"YamlDotNet {typeof(YamlDotNet.Core.Parser).Assembly.GetName().Version!.Major}");
            }
        }
        """;

    [Fact]
    public async Task A_package_from_the_template_changes_the_outcome_of_the_build_of_a_service()
    {
        var folder = machine.NewFolder("organisation-policies");
        (await machine.NewAsync(folder, "platform-policies", "--name", "Acme.Policies", "--owner", "team-platform")).ShouldSucceed();
        var policies = Path.Combine(folder, "Acme.Policies");
        (await machine.DotnetAsync(policies, "test")).ShouldSucceed().Output.ShouldNotContain(": warning");
        await File.WriteAllTextAsync(Path.Combine(policies, "src/Acme.Policies/Prints.cs"), Prints);
        (await machine.DotnetAsync(policies, "add", "src/Acme.Policies", "package", "YamlDotNet", "--version", "15.3.0")).ShouldSucceed();
        var packed = (await machine.DotnetAsync(policies, "pack", "src/Acme.Policies", "-o", Path.Combine(folder, "feed"))).ShouldSucceed();
        packed.Output.ShouldNotContain(": warning");
        packed.Output.ShouldNotContain("missing a readme");
        var service = Path.Combine(folder, "service");
        WrittenService.WriteProject(service, machine, "<TargetFramework>net10.0</TargetFramework><PlatformOpenApi>false</PlatformOpenApi>");
        Write(service, "platform.yaml", WrittenService.Description.Replace("team-checkout", "user:jo", StringComparison.Ordinal));
        Write(service, "nuget.config", $"""
            <configuration><packageSources><add key="acme" value="{Path.Combine(folder, "feed")}"/></packageSources></configuration>
            """);
        Write(service, "Directory.Build.props", """
            <Project>
              <ItemGroup><PackageReference Include="Acme.Policies" Version="1.0.0"/></ItemGroup>
            </Project>
            """);

        var refused = await machine.DotnetAsync(service, "build");

        refused.ExitCode.ShouldBe(1);
        var error = refused.Errors().ShouldHaveSingleItem();
        error.ShouldContain("platform.yaml(4,8,4,15): error ORG001: The owner user:jo is a person. Set 'owner' to a team, such as team-checkout.");
        refused.Output.ShouldContain("warning ORG003: YamlDotNet 15. Do not.", customMessage: refused.Output);
        refused.Output.ShouldContain("warning PLAT3102: 'Policies.Prints' of 'Acme.Policies' prints");
        Directory.Exists(Path.Combine(service, "deploy")).ShouldBeFalse();

        Write(service, "platform.yaml", WrittenService.Description);
        (await machine.DotnetAsync(service, "build")).ShouldSucceed().Output.ShouldContain("warning ORG003");
        Directory.Exists(Path.Combine(service, "deploy")).ShouldBeTrue();
        Directory.GetFiles(Path.Combine(service, "bin"), "*", SearchOption.AllDirectories)
            .ShouldNotContain(file => file.Contains("Policies", StringComparison.Ordinal) || file.Contains("YamlDotNet", StringComparison.Ordinal));
        (await machine.DotnetAsync(service, "build", "-v:n")).ShouldSucceed().Output.ShouldNotContain("ORG003", Case.Sensitive);
        (await machine.DotnetAsync(service, "build", "-t:PlatformClusterPolicy")).ShouldSucceed();
        File.Exists(Path.Combine(service, "obj/policies/kustomization.yaml")).ShouldBeTrue();
    }

    private static void Write(string folder, string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
