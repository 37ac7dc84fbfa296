using System.Text.Json.Nodes;
using PlatformSdk.Build.Authoring.Tasks;
using PlatformSdk.Build.Tests.Releasing;
using PlatformSdk.Testing.Registry;

namespace PlatformSdk.Build.Tests.Images;

/// <summary>Which recorded images become an index. That the registry takes it is shown by the journey of a change.</summary>
public sealed class ImageIndexTests : IDisposable
{
    private readonly Project _project = new(Run.Head + "architectures: [amd64, arm64]\n");
    private readonly BuildLog _log = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void The_images_of_a_release_are_joined_in_the_order_of_the_description()
    {
        var (amd64, arm64) = (Record("amd64"), Record("arm64"));

        var index = Join().ShouldNotBeNull();

        index.Tag.ShouldBe("1.0.7");
        index.Images.Select(image => image.GetMetadata("ManifestDigest")).ShouldBe([$"{amd64["digest"]}", $"{arm64["digest"]}"]);
        index.Images.Select(image => image.GetMetadata("Configuration")).ShouldBe([$"{amd64["configuration"]}", $"{arm64["configuration"]}"]);
        index.Images.ShouldAllBe(image => image.GetMetadata("ManifestMediaType").Length > 0 && image.GetMetadata("Manifest").Length > 0);
    }

    [Fact]
    public void A_missing_image_is_named_so_that_no_release_lacks_an_architecture()
    {
        Record("amd64");

        Join().ShouldBeNull();

        _log.Findings.Where(finding => finding.Code.Length > 0).Select(finding => finding.Message).ShouldHaveSingleItem()
            .ShouldStartWith("There is no image of 'orders' for arm64. Publish it on a machine of that kind first.");
    }

    [Theory]
    [InlineData("version", "1.0.8")]
    [InlineData("commit", "4567")]
    public void Images_of_different_releases_are_not_joined(string field, string other)
    {
        Record("amd64");
        Record("arm64", record => record[field] = other);

        Join().ShouldBeNull();

        _log.Codes.Where(code => code.Length > 0).ShouldBe(["PLAT2550"]);
    }

    /// <summary>The records pass through the store of a build server. What is signed must be what was published.</summary>
    [Theory]
    [InlineData("digest", "\"sha256:0000000000000000000000000000000000000000000000000000000000000000\"")]
    [InlineData("manifest", "\"{}\"")]
    [InlineData("manifest", "\"not JSON\"")]
    [InlineData("configuration", "\"{\\\"architecture\\\":\\\"arm64\\\"}\"")]
    [InlineData("configuration", "17")]
    [InlineData("architecture", "\"amd64\"")]
    [InlineData("version", "\"\"")]
    [InlineData("mediaType", "null")]
    public void A_record_that_was_changed_is_refused(string field, string value)
    {
        Record("amd64");
        Record("arm64", record => record[field] = JsonNode.Parse(value));

        Join().ShouldBeNull();

        _log.Codes.Where(code => code.Length > 0).ShouldBe(["PLAT2551"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"architecture\": \"arm64\" }")]
    [InlineData("null")]
    public void A_file_that_is_no_record_is_refused(string text)
    {
        Record("amd64");
        _project.Write("artifacts/images/arm64/orders.json", text);

        Join().ShouldBeNull();

        _log.Codes.Where(code => code.Length > 0).ShouldBe(["PLAT2551"]);
    }

    [Fact]
    public void A_digest_is_that_of_the_bytes_that_a_registry_has()
    {
        var task = new PlatformImageDigest { BuildEngine = _log, Content = "{}" };

        task.Execute().ShouldBeTrue();

        task.Digest.ShouldBe("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }

    private PlatformImageIndex? Join()
    {
        var task = new PlatformImageIndex { BuildEngine = _log, Project = ProjectItems.Of(_project.Folder) };
        return task.Execute() ? task : null;
    }

    private JsonObject Record(string architecture, Action<JsonObject>? change = null)
    {
        var record = Image.Base(architecture).Record("registry.example.com/shop/orders", "orders", "1.0.7", "0123");
        change?.Invoke(record);
        _project.Write($"artifacts/images/{architecture}/orders.json", record.ToJsonString());
        return record;
    }
}
