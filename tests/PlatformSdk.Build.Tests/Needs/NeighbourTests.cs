using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Needs;

/// <summary>The name of a needed service, compared with the other services of the repository.</summary>
public sealed class NeighbourTests : IDisposable
{
    private readonly Situation _situation = new();

    public void Dispose() => _situation.Dispose();

    [Theory]
    [InlineData("inventry", "inventory", "services/inventory/src/Inventory")]
    [InlineData("inventori", "\"inventory\"", "inventory")]
    [InlineData("inventory-api", "inventory-apis # ours", "a/b/c")]
    public void A_near_match_is_suggested_at_the_place_of_the_need(string need, string name, string folder)
    {
        Neighbour(folder, name);

        _situation.Describe($"needs: {{ {need}: {{ type: service }} }}\n").Build();

        var (_, file, line, column, message) = _situation.Log.Findings.Single(finding => finding.Code == "PLAT1173");
        (Path.GetFileName(file), line, column).ShouldBe(("platform.yaml", 5, 10));
        message.ShouldStartWith($"This repository has no service '{need}'. Did you mean '{name.Split(' ')[0].Trim('"')}'?");
    }

    [Theory]
    [InlineData("inventory", "inventory", "inventory")]
    [InlineData("tax-engine", "inventory", "inventory")]
    [InlineData("order", "payments", "payments")]
    [InlineData("inventry", "inventory", "node_modules/inventory")]
    [InlineData("inventry", "inventory", ".cache/inventory")]
    public void A_known_name_and_one_that_may_be_in_another_repository_are_not_reported(string need, string name, string folder)
    {
        Neighbour(folder, name);

        _situation.Describe($"needs: {{ {need}: {{ type: service }} }}\n").Build();

        _situation.Log.Codes.ShouldNotContain("PLAT1173");
    }

    [Theory]
    [InlineData("waivers: [{ rule: PLAT1173, reason: elsewhere, approvedBy: team-a, expires: \"2999-01-31\" }]\n", "")]
    [InlineData("", "policy: { rules: { PLAT1173: { severity: off, reason: elsewhere } } }\n")]
    public void It_can_be_waived_or_turned_off(string waiver, string policy)
    {
        Neighbour("inventory", "inventory");

        _situation.Defaults(policy).Describe($"needs: {{ inventry: {{ type: service }} }}\n{waiver}").Build();

        _situation.Log.Errors.ShouldBeEmpty();
    }

    private void Neighbour(string folder, string name) => _situation.Write($"{folder}/platform.yaml", $"kind: service\nname: {name}\nowner: a\n");
}
