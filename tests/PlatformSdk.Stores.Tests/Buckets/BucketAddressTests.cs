using Microsoft.Extensions.Options;
using PlatformSdk.Contract.Needs;
using PlatformSdk.S3;
using PlatformSdk.S3.Addresses;

namespace PlatformSdk.Stores.Tests.Buckets;

public sealed class BucketAddressTests
{
    private static S3Address Read(string? text, params (string Field, string Value)[] fields) => S3Address.Read(
        NeedTypes.Bucket.Join(text, name => fields.FirstOrDefault(field => field.Field == name).Value), null);

    [Theory]
    [InlineData("Endpoint=http://localhost:8333;Bucket=files;AccessKey=a;SecretKey=b", "http://localhost:8333/ files  True", "a")]
    [InlineData("Bucket=files;Region=eu-west-1", " files eu-west-1 False", null)]
    [InlineData("bucket = files ; region = eu-west-1", " files eu-west-1 False", null)]
    [InlineData("https://s3.example.com/files", "https://s3.example.com/ files  True", null)]
    [InlineData("Endpoint=https://s3.example.com;Bucket=files;PathStyle=false", "https://s3.example.com/ files  False", null)]
    public void A_bucket_is_read_in_any_usual_form(string text, string place, string? user)
    {
        var address = Read(text);

        address.Problems.ShouldBeEmpty();
        (address.Place, address.Credential?.AccessKey).ShouldBe((place, user));
    }

    [Theory]
    [InlineData("accessKey", "secretKey")]
    [InlineData("accessKeyId", "secretAccessKey")]
    [InlineData("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
    public void The_fields_of_a_secret_are_a_credential(string access, string secret)
    {
        var address = Read("s3://files", (access, "a"), (secret, "b"), ("region", "eu-west-1"));

        address.Problems.ShouldBeEmpty();
        address.Credential.ShouldBe(new("a", "b", null));
        address.Place.ShouldBe(" files eu-west-1 False");
    }

    [Theory]
    [InlineData("Bucket=files;AcessKey=leak-me-not", "it has an unknown setting; the settings are Endpoint, Bucket, Region,")]
    [InlineData("Endpoint=leak-me-not;Bucket=files", "Endpoint must be an address such as https://s3.example.com.")]
    [InlineData("Endpoint=https://s3.example.com", "Bucket is missing.")]
    [InlineData("Bucket=files;Region=a;SecretKey=leak-me-not", "AccessKey and SecretKey must be set together.")]
    [InlineData("Bucket=files;Region=a;PathStyle=leak-me-not", "PathStyle must be true or false.")]
    [InlineData("https://user:leak-me-not@s3.example.com/files", "a URL must have neither a user nor a query;")]
    [InlineData("leak-me-not", "it is neither of the form")]
    [InlineData("s3://files", "Region is missing;")]
    [InlineData("Bucket=files;AccessKey=a;SecretKey=leak-me-not", "Region is missing;")]
    [InlineData("https://s3.example.com/files/leak-me-not", "Bucket must be the name of a bucket without a path.")]
    [InlineData("s3://files/leak-me-not;", "Bucket must be the name of a bucket without a path.")]
    [InlineData("Endpoint=https://s3.example.com;Bucket=files/leak-me-not", "Bucket must be the name of a bucket without a path.")]
    [InlineData("s3://files/leak-me-not?region=x", "a URL must have neither a user nor a query;")]
    public async Task A_wrong_bucket_stops_the_start_without_its_value(string text, string problem)
    {
        await using var service = Files.With(text);

        var failure = await Should.ThrowAsync<OptionsValidationException>(service.StartAsync());

        failure.Message.ShouldStartWith($"'ConnectionStrings:{Files.Need}' is not a bucket: {problem}");
        failure.ToString().ShouldNotContain("leak-me-not");
    }

    [Theory]
    [InlineData("AWS_REGION")]
    [InlineData("AWS_DEFAULT_REGION")]
    public async Task The_region_of_the_environment_is_used_where_the_address_has_none(string variable)
    {
        await using var service = Files.With("s3://files", (variable, "eu-west-1"));

        await service.StartAsync();

        service.Get<Bucket>(Files.Need).Client.Config.RegionEndpoint.SystemName.ShouldBe("eu-west-1");
    }

    [Fact]
    public async Task A_file_of_authorities_without_a_certificate_stops_the_start()
    {
        await using var service = Files.With("Bucket=files;Region=eu-west-1", ("Secrets:files:ca.crt", "leak-me-not"));

        (await Should.ThrowAsync<OptionsValidationException>(service.StartAsync())).Message
            .ShouldBe("'Secrets:files:ca.crt' has no certificate in PEM form.");
    }

    [Fact]
    public async Task Every_problem_is_reported_at_once()
    {
        await using var service = Files.With("Endpoint=x;AccessKey=a;PathStyle=maybe");

        (await Should.ThrowAsync<OptionsValidationException>(service.StartAsync())).Failures.Count().ShouldBe(4);
    }

    [Fact]
    public async Task A_need_without_a_bucket_says_where_one_comes_from()
    {
        await using var service = Files.With(null);

        (await service.CheckAsync(Files.Need)).Description.ShouldBe(
            "'ConnectionStrings:files' is not set. Add 'files' to the secret store, or set 'local' for the need in platform.yaml.");
    }
}
