using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Tasks.Documents;

namespace PlatformSdk.Build.Tests.Programs;

/// <summary>Which of a program's documents becomes openapi.json.</summary>
public sealed class WrittenDocumentsTests
{
    [Theory]
    [InlineData("openapi.json", null, "openapi.json")]
    [InlineData("openapi_store.json", null, "openapi_store.json")]
    [InlineData("openapi_v2.json openapi.json", null, "openapi.json")]
    [InlineData("openapi_v2.json openapi.json", "v2", "openapi_v2.json")]
    [InlineData("openapi_a.json openapi_b.json", null, null)]
    [InlineData("openapi.json openapi.json", null, "openapi.json")]
    [InlineData("openapi_store.json", "shop", null)]
    public void The_one_that_is_asked_for_the_only_one_or_v1(string files, string? wanted, string? chosen)
    {
        var findings = new FindingList();

        WrittenDocuments.Choose(files.Split(' '), wanted, "platform.yaml", findings).ShouldBe(chosen);

        findings.HasErrors.ShouldBe(chosen is null);
    }
}
