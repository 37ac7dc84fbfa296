using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Findings;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("replica", "replicas")]
    [InlineData("Drian", "Drain")]
    [InlineData("Retrys", "Retries")]
    [InlineData("RefreshIntervall", "RefreshInterval")]
    [InlineData("prodution", "production")]
    [InlineData("Dev", "dev")]
    [InlineData("kye", "key")]
    public void A_near_miss_is_recognised(string written, string meant) => Suggestion.Nearest(written, ["aaaa", meant, "zzzzzzzz"]).ShouldBe(meant);

    // Two edits are most of a short word: the process used to take them for a typing error.
    [Theory]
    [InlineData("qa", "dev")]
    [InlineData("cpu", "gpus")]
    [InlineData("auth", "path")]
    [InlineData("role", "mode")]
    [InlineData("", "x2")]
    public void Another_word_is_not(string written, string known) => Suggestion.Nearest(written, [known]).ShouldBeNull();

    [Fact]
    public void The_nearest_counts_and_of_two_the_first_by_name()
    {
        Suggestion.Nearest("orders-dc", ["orders-db2", "orders-db"]).ShouldBe("orders-db");
        Suggestion.Nearest("orders-dx", ["orders-db", "orders-da"]).ShouldBe("orders-da");
    }

    [Fact]
    public void A_word_of_any_length_among_any_number_of_names_is_answered()
    {
        Suggestion.Nearest(new string('a', 100_000), Enumerable.Repeat(new string('a', 100_000), 100_000)).ShouldBeNull();
        Suggestion.Nearest("name", []).ShouldBeNull();
    }
}
