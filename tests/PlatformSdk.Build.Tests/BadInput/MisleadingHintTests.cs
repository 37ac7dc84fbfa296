namespace PlatformSdk.Build.Tests.BadInput;

/// <summary>The fix in a message is the one that helps.</summary>
public class MisleadingHintTests
{
    [Theory]
    [InlineData("needs: { db: { type: postgres, retire: 2027-02-30 } }\n", "2027-02-30")]
    [InlineData("needs: { db: { type: postgres, retire: 2027-13-01 } }\n", "2027-13-01")]
    [InlineData("waivers: [{ rule: PLAT1300, reason: a, approvedBy: group:default/a, expires: 2026-11-31 }]\n", "2026-11-31")]
    public void A_date_that_does_not_exist_is_not_a_text_to_be_quoted(string description, string date)
    {
        var finding = Run.Findings(Run.Head + description).Single(f => f.Message.Contains(date));

        finding.Code.Id.ShouldBe("PLAT1004");
        finding.Message.ShouldEndWith("There is no such day.");
    }

    [Theory]
    [InlineData("replicas: 3\n")]
    [InlineData("replicas: 10\n")]
    [InlineData("replicas: 1\nenvironments: { production: { replicas: 5 } }\n")]
    public void Scaling_without_a_range_names_a_range(string replicas)
    {
        var finding = Run.Findings($"{Run.Head}{replicas}scale: {{ on: requests, target: 50 }}\n").Single(f => f.Code.Id == "PLAT1031");

        finding.Message.ShouldEndWith("set a range, such as 'replicas: 3..12'.");
    }

    [Theory]
    [InlineData("needs: { §database: }\n", "a need such as { type: postgres }")]
    [InlineData("needs: { §database: null }\n", "a need such as { type: postgres }")]
    [InlineData("needs: { §database: ~ }\n", "a need such as { type: postgres }")]
    [InlineData("apis: { §orders: }\n", "type")]
    public void A_name_without_a_value_does_not_disappear(string description, string expected)
    {
        var finding = Run.Findings(Run.Head + description.Replace("§", "", StringComparison.Ordinal)).ShouldHaveSingleItem();

        (finding.Code.Id, finding.Span.Column).ShouldBe(("PLAT1003", description.IndexOf('§') + 1));
        finding.Message.ShouldContain(expected);
    }
}
