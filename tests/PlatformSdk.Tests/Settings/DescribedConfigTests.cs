using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PlatformSdk.Testing;

namespace PlatformSdk.Tests.Settings;

/// <summary><c>config</c> of platform.yaml on a laptop: above appsettings.json as in a cluster, and below all that is said for the laptop.</summary>
public sealed class DescribedConfigTests : IDisposable
{
    private static readonly PlatformDescription s_description = new()
    {
        Name = "orders",
        Owner = "team-checkout",
        Config = new Dictionary<string, string>
        {
            ["Alone"] = "described",
            ["General"] = "described",
            ["Laptop__Deep__Key"] = "described",
            ["Argument"] = "described",
            ["Code"] = "described",
        },
    };

    private readonly TemporaryFolder _folder = new();

    public DescribedConfigTests()
    {
        _folder.Write("appsettings.json", """{ "General": "general", "Laptop": { "Deep": { "Key": "general" } }, "Other": "general" }""");
        _folder.Write("appsettings.Development.json", """{ "Laptop": { "Deep": { "Key": "laptop" } } }""");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Alone", "described")]
    [InlineData("General", "described")]
    [InlineData("Laptop:Deep:Key", "laptop")]
    [InlineData("Argument", "argument")]
    [InlineData("Code", "code")]
    [InlineData("Other", "general")]
    public void On_a_laptop_it_is_applied_and_what_is_said_for_the_laptop_wins(string key, string expected)
    {
        foreach (var isWeb in (bool[])[true, false])
            Read(isWeb, "Development")[key].ShouldBe(expected);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Dev")]
    public void Elsewhere_the_manifests_set_it(string environment)
    {
        foreach (var isWeb in (bool[])[true, false])
        {
            var configuration = Read(isWeb, environment);
            configuration["Alone"].ShouldBeNull();
            configuration["General"].ShouldBe("general");
        }
    }

    private IConfigurationManager Read(bool isWeb, string environment)
    {
        string[] arguments = ["--Argument=argument"];
        IHostApplicationBuilder builder = isWeb
            ? WebApplication.CreateBuilder(new WebApplicationOptions
            {
                EnvironmentName = environment,
                ContentRootPath = _folder.Path,
                Args = arguments,
            })
            : Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
            {
                EnvironmentName = environment,
                ContentRootPath = _folder.Path,
                Args = arguments,
            });
        builder.AddPlatform(s_description);
        builder.Configuration.AddInMemoryCollection([new("Code", "code")]);
        return builder.Configuration;
    }
}
