using PlatformSdk.Secrets.State;

namespace PlatformSdk.Secrets.Tests.Provider;

/// <summary>A password that its database refuses: read again at once, and less often each time it is refused again.</summary>
public sealed class RefusalStateTests
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMinutes(5);

    private readonly SecretRefusal _refusal = new();

    [Fact]
    public void A_version_is_refused_once_however_many_connections_say_so()
    {
        _refusal.Refuse("1", "password is wrong", At(0), s_quiet).ShouldBeTrue();
        _refusal.Refuse("1", "password is wrong", At(1), s_quiet).ShouldBeFalse();

        (_refusal.IsRefused, _refusal.Version, _refusal.Reason, _refusal.InARow).ShouldBe((true, "1", "password is wrong", 1));
    }

    [Theory]
    [InlineData(299, 2)]
    [InlineData(300, 1)]
    [InlineData(900, 1)]
    public void Refusals_are_in_a_row_until_there_was_a_quiet_time_between_them(int seconds, int inARow)
    {
        _refusal.Refuse("1", "no", At(0), s_quiet);

        _refusal.Refuse("2", "no", At(seconds), s_quiet).ShouldBeTrue();

        _refusal.InARow.ShouldBe(inARow);
    }

    [Theory]
    [InlineData("1", 10, true)]
    [InlineData("1", 300, true)]
    [InlineData("1", 301, false)]
    [InlineData("2", 10, false)]
    public void A_read_ends_it_by_a_new_version_or_after_a_quiet_time(string version, int seconds, bool isRefused)
    {
        _refusal.Refuse("1", "no", At(0), s_quiet);

        _refusal.Read(version, At(seconds), s_quiet);

        (_refusal.IsRefused, _refusal.Reason, _refusal.InARow).ShouldBe(isRefused ? (true, "no", 2) : (false, null, 1));
    }

    [Fact]
    public void A_connection_that_is_accepted_ends_it()
    {
        _refusal.Refuse("1", "no", At(0), s_quiet);

        _refusal.Accept();

        (_refusal.IsRefused, _refusal.Version, _refusal.Reason).ShouldBe((false, null, null));
    }

    [Fact]
    public void Without_a_refusal_a_read_counts_nothing()
    {
        _refusal.Read("1", At(0), s_quiet);
        _refusal.Accept();

        _refusal.InARow.ShouldBe(0);
    }

    private static TimeSpan At(int seconds) => TimeSpan.FromHours(1) + TimeSpan.FromSeconds(seconds);
}
