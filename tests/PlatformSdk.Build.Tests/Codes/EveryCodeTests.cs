using System.Reflection;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tests.Codes;

/// <summary>
/// Nothing is documented that cannot happen: each code has the smallest input that leads to it, and a new code without one fails. What it says there
/// is known to the word.
/// </summary>
public sealed class EveryCodeTests
{
    public static TheoryData<string> Codes => [.. Declared.Select(code => code.Id)];

    private static IEnumerable<Code> Declared => typeof(Code).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(one => one.FieldType == typeof(Code))
        .Select(one => (Code)one.GetValue(null)!);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_code_is_reported_for_its_input_in_its_words(string code)
    {
        Inputs.All.Keys.ShouldContain(code, "add its smallest input to Codes/Inputs");
        using var situation = new Situation();

        Inputs.All[code](situation);

        situation.Log.Codes.ShouldContain(code, string.Join('\n', situation.Log.Errors.Concat(situation.Log.Messages)));
        SaidMessages.ShouldBeKnown(code, situation);
    }

    [Fact]
    public void No_input_is_for_a_code_that_is_gone() => Inputs.All.Keys.Except(Codes.Select(code => code.Data)).ShouldBeEmpty();
}
