using System.Reflection;

namespace PlatformSdk.Secrets.Tests.Stores;

/// <summary>A store may keep what it knows by reference: two references to one secret are equal, whatever was refused in between.</summary>
public sealed class SecretReferenceTests
{
    [Theory]
    [InlineData(null, "1")]
    [InlineData("1", null)]
    [InlineData("1", "2")]
    public void The_refused_version_takes_no_part_in_equality(string? one, string? other)
    {
        var first = new SecretReference("orders-db", "postgres") { Path = "a/b", RefusedVersion = one };
        var second = first with { RefusedVersion = other };

        first.ShouldBe(second);
        first.GetHashCode().ShouldBe(second.GetHashCode());
        first.ToString().ShouldBe(second.ToString());
    }

    [Fact]
    public void What_says_which_secret_it_is_takes_part()
    {
        var reference = new SecretReference("orders-db", "postgres");

        reference.ShouldNotBe(reference with { Name = "other" });
        reference.ShouldNotBe(reference with { NeedType = "redis" });
        reference.ShouldNotBe(reference with { Path = "a/b" });
        reference.ShouldNotBe(reference with { Optional = true });
    }

    [Fact]
    public void The_refused_version_is_not_public()
        => typeof(SecretReference).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name)
            .ShouldNotContain("RefusedVersion");
}
