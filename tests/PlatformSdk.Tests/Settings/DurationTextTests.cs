using PlatformSdk.Contract;

namespace PlatformSdk.Tests.Settings;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 500)]
    [InlineData("10s", 10_000)]
    [InlineData("1.5s", 1_500)]
    [InlineData("2m", 120_000)]
    [InlineData("1h", 3_600_000)]
    [InlineData("0", 0)]
    [InlineData("10", 10_000)]
    [InlineData("00:00:10", 10_000)]
    public void A_duration_is_read_as_people_write_it_and_a_bare_number_is_seconds(string text, int milliseconds)
    {
        Durations.TryParse(text, out var duration).ShouldBeTrue();
        duration.ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("10 s")]
    [InlineData("10d")]
    [InlineData("ten")]
    [InlineData("999999999h")]
    public void Anything_but_a_duration_is_refused(string text) => Durations.TryParse(text, out _).ShouldBeFalse();
}
