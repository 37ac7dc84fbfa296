using PlatformSdk.Policies;
using Policies;

namespace Tests;

public sealed class OwnerIsATeamTests
{
    [Fact]
    public void A_person_is_reported_where_the_owner_is_set()
    {
        var test = new RuleTest { Description = """{ "owner": "user:jo" }""" };

        var finding = Assert.Single(test.Run(new OwnerIsATeam()));

        Assert.Equal("owner", finding.Path);
        Assert.Equal("The owner user:jo is a person", finding.Message);
    }

    [Theory]
    [InlineData("team-checkout")]
    [InlineData("group:default/team-checkout")]
    public void A_team_is_fine(string owner) =>
        Assert.Empty(new RuleTest { Description = $$"""{ "owner": "{{owner}}" }""" }.Run(new OwnerIsATeam()));
}
