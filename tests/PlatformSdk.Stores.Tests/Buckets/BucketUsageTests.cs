using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

public sealed class BucketUsageTests
{
    [Fact]
    public async Task A_stream_of_unknown_length_is_uploaded_in_parts_and_read_back()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        await service.StartAsync();
        var bucket = service.Services.GetRequiredService<Bucket>();
        bucket.ShouldBeSameAs(service.Get<Bucket>(Files.Need));
        service.Get<IAmazonS3>(Files.Need).ShouldBeSameAs(bucket.Client);
        var content = RandomNumberGenerator.GetBytes(12 * 1024 * 1024);
        var sent = new ConcurrentQueue<string>();
        ((AmazonS3Client)bucket.Client).AfterResponseEvent += (_, e) => sent.Enqueue(((WebServiceResponseEventArgs)e).Request.GetType().Name);

        // A pipe knows neither its length nor its position.
        await using (var stream = PipeReader.Create(new MemoryStream(content)).AsStream())
            await bucket.UploadAsync("large.bin", stream);

        await using var read = await bucket.OpenReadAsync("large.bin");
        (await SHA256.HashDataAsync(read)).ShouldBe(SHA256.HashData(content));
        sent.Count(request => request == nameof(UploadPartRequest)).ShouldBe(3, "of five megabytes at most");
    }

    [Fact]
    public async Task A_presigned_address_uploads_and_downloads_without_credentials()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var bucket = service.Get<Bucket>(Files.Need);
        using var client = new HttpClient();

        var upload = await client.PutAsync(await bucket.UploadAddressAsync("note.txt", TimeSpan.FromMinutes(1)),
            new ByteArrayContent(Encoding.UTF8.GetBytes("hello")));
        var download = await bucket.DownloadAddressAsync("note.txt", TimeSpan.FromMinutes(1));

        upload.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync(download)).ShouldBe("hello");
        download.ToString().ShouldStartWith($"{server.Endpoint}/{S3Server.Bucket}/note.txt?");
        download.Query.ShouldNotContain("secret-0");
        using var forged = await client.GetAsync(new Uri(download.ToString().Replace("note.txt", "other.txt", StringComparison.Ordinal)));
        forged.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("report.pdf", null, "application/pdf")]
    [InlineData("note.txt", null, "text/plain")]
    [InlineData("note.txt", "text/markdown", "text/markdown")]
    public async Task An_object_has_the_media_type_of_its_key_or_the_one_that_is_given(string key, string? given, string expected)
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var bucket = service.Get<Bucket>(Files.Need);

        await bucket.UploadAsync(key, new MemoryStream([1, 2, 3]), given);

        (await bucket.Client.GetObjectMetadataAsync(bucket.Name, key)).Headers.ContentType.ShouldBe(expected);
    }

    [Fact]
    public async Task A_missing_object_is_an_error_that_says_so_and_deleting_it_is_none()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var bucket = service.Get<Bucket>(Files.Need);

        (await Should.ThrowAsync<AmazonS3Exception>(bucket.OpenReadAsync("missing"))).ErrorCode.ShouldBe("NoSuchKey");
        await bucket.DeleteAsync("missing");
    }
}
