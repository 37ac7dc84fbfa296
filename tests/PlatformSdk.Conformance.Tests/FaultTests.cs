using PlatformSdk.Conformance.Tests.Faults;

namespace PlatformSdk.Conformance.Tests;

/// <summary>The validators can fail: each mistake is found, by the rule that looks for it, and where there is none nothing is found.</summary>
public sealed class FaultTests(PlantedFaults planted) : IClassFixture<PlantedFaults>
{
    // Where Kubernetes, Argo Rollouts and Backstage take any key.
    private static readonly string[] s_maps =
        ["labels", "annotations", "matchLabels", "selector", "data", "plugins", "gatewayAPI", "parameters", "volumeAttributes"];

    public static TheoryData<string> Mistakes => [.. PlantedFaults.All.Select(f => f.Fault.Name)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_found(string mistake)
    {
        var (folder, fault, _) = PlantedFaults.All.Single(f => f.Fault.Name == mistake);
        // Where two objects disagree, either may be named.
        var neighbours = Path.GetDirectoryName($"{folder}/{fault.File}");
        planted.In(folder).ShouldContain(found => found.Rule == fault.Rule && Path.GetDirectoryName(found.File) == neighbours);
    }

    [Fact]
    public void A_key_twice_is_found_with_its_line_and_column()
    {
        var (folder, fault, _) = PlantedFaults.All.Single(f => f.Fault.Name == "a key twice");

        planted.In(folder).Where(found => found.Rule == fault.Rule).Select(found => found.Message)
            .ShouldContain("line 4, column 1: YAML 1.2: Map keys must be unique");
    }

    [Fact]
    public void Nothing_is_found_in_good_output() => planted.In(PlantedFaults.Good).ShouldBeEmpty();

    [Fact]
    public void An_unknown_field_is_found_at_every_place_of_every_object_but_in_maps_of_free_keys() =>
        planted.OpenPlaces.Where(p => !s_maps.Contains(p.Path.Split('/')[^1])).ShouldBeEmpty();
}
