using System.Net;
using Amazon.S3;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PlatformSdk.S3;

namespace Tests;

/// <summary>An address is made without a request to the server, so this needs none.</summary>
public sealed class FilesTests
{
    [Fact]
    public async Task SendsADownloadToTheBucket()
    {
        using var s3 = new AmazonS3Client("test", "test", new AmazonS3Config { ServiceURL = "http://s3.example:9000", ForcePathStyle = true });
        await using var service = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
            host.ConfigureTestServices(services => services.AddSingleton(new Bucket(s3, "files"))));
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });

        using var response = await client.GetAsync(new Uri("/files/note.txt", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("http://s3.example:9000/files/note.txt", response.Headers.Location?.GetLeftPart(UriPartial.Path));
    }
}
