using PlatformSdk.Build.Tests.Codes;

namespace PlatformSdk.Build.Tests.Programs;

/// <summary>What a compiled program calls, and which calls it lacks.</summary>
public sealed class WiringTests
{
    private const string Job = "apiVersion: platform-sdk/v1\nkind: job\nname: orders\nowner: team-checkout\n";

    [Theory]
    [InlineData("", "PLAT1125")]
    [InlineData("web", "PLAT2121")]
    [InlineData("web map", "")]
    [InlineData("host", "PLAT2122")]
    [InlineData("host map", "PLAT2122")]
    public void A_call_that_a_service_lacks_is_named(string calls, string code) => Codes("", calls).ShouldBe(code);

    [Theory]
    [InlineData("host", "PLAT2124")]
    [InlineData("host map", "PLAT2124")]
    [InlineData("web map", "PLAT2124")]
    [InlineData("host run", "")]
    [InlineData("web run", "")]
    public void A_job_runs_its_work_on_a_host_of_either_kind(string calls, string code) => Codes(Job, calls).ShouldBe(code);

    private static string Codes(string description, string calls)
    {
        using var situation = new Situation();
        var builder = calls.Contains("web", StringComparison.Ordinal) ? typeof(CompiledProgram.WebApplicationBuilder)
            : calls.Contains("host", StringComparison.Ordinal) ? typeof(CompiledProgram.HostApplicationBuilder) : null;
        Action? second = calls.EndsWith("map", StringComparison.Ordinal) ? CompiledProgram.MapPlatform
            : calls.EndsWith("run", StringComparison.Ordinal) ? CompiledProgram.RunJobAsync : null;
        situation.Describe(description).LookAtWiring(CompiledProgram.Save(situation.PathOf("Orders.dll"), builder, second));
        return string.Join(' ', situation.Log.Codes);
    }
}
