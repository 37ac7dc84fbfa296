namespace PlatformSdk.Build.Tests.Layers;

/// <summary>A finding about a value that holds in an environment points at the highest layer that sets it.</summary>
public sealed class PlaceTests : IDisposable
{
    private const string Defaults = "platform.defaults.yaml";

    private readonly Project _project = new(Run.Head);

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("config: { ASPNETCORE_URLS: a }\n", "", "platform.yaml:5:11")]
    [InlineData("", "config: { ASPNETCORE_URLS: a }\n", "platform.defaults.yaml:2:11")]
    [InlineData("", "tiers: { standard: { config: { ASPNETCORE_URLS: a } } }\n", "platform.defaults.yaml:2:32")]
    [InlineData("environments: { dev: { config: { ASPNETCORE_URLS: a } } }\n", "", "platform.yaml:5:34")]
    [InlineData("environments: { dev: {} }\n", "environments: { dev: { config: { ASPNETCORE_URLS: a } } }\n", "platform.defaults.yaml:2:34")]
    [InlineData("environments: { dev: { config: { ASPNETCORE_URLS: a } } }\n", "config: { ASPNETCORE_URLS: b }\n", "platform.yaml:5:34")]
    [InlineData("environments: { dev: { config: { ASPNETCORE_URLS: null } } }\n", "config: { ASPNETCORE_URLS: b }\n", "platform.defaults.yaml:2:11")]
    public void The_place_is_in_the_layer_that_counts(string service, string platform, string place)
    {
        _project.Write("platform.yaml", Run.Head + service);
        _project.Write(Defaults, "apiVersion: platform-sdk/v1\n" + platform);

        _project.Build(defaults: Defaults).Findings.Where(f => f.Code.Id == "PLAT1044")
            .Select(f => $"{f.Span.File}:{f.Span.Line}:{f.Span.Column}").Distinct().ShouldBe([place]);
    }
}
