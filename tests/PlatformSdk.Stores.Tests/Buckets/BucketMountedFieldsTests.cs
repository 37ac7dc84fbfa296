using Amazon.S3;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

/// <summary>The Secret of a composition or an operator, mounted as files with the parts of a connection.</summary>
public sealed class BucketMountedFieldsTests
{
    [Theory]
    [InlineData("bucket endpoint", "accessKey", "secretKey")]
    [InlineData("bucketName url", "accessKeyId", "secretAccessKey")]
    [InlineData("", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")]
    public async Task Its_parts_are_a_connection(string place, string access, string key)
    {
        await using var server = await S3Server.StartNewAsync();
        (string, string)[] places = place.Split(' ') is [var bucket, var endpoint] ? [(bucket, S3Server.Bucket), (endpoint, server.Endpoint)] : [];
        using var secret = new MountedSecret(Files.Need, [(access, "access-0"), (key, "secret-0"), .. places]);
        await using var service = Files.With(places.Length > 0 ? null : $"{server.Endpoint}/{S3Server.Bucket}", secret.Settings);

        await service.StartAsync();
        await service.Get<IAmazonS3>(Files.Need).PutObjectAsync(
            new() { BucketName = service.Get<Bucket>(Files.Need).Name, Key = "invoice", ContentBody = "text" });

        await service.IsHealthyAsync(Files.Need);
        service.Log.Text.ShouldNotContain("secret-0");
    }
}
