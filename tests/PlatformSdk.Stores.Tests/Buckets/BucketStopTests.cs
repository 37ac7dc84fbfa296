using System.Collections.Concurrent;
using System.IO.Pipelines;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using PlatformSdk.S3;

namespace PlatformSdk.Stores.Tests.Buckets;

/// <summary>An upload of several parts, whose content still arrives when the process is told to stop.</summary>
public sealed class BucketStopTests
{
    private readonly ConcurrentQueue<string> _sent = new();
    private readonly Pipe _content = new(new(pauseWriterThreshold: 0));

    [Fact]
    public async Task An_upload_under_way_ends_before_the_process_does()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var upload = await BeginAsync(service);

        var stopping = service.StopAsync();
        await _content.Writer.WriteAsync(new byte[1024 * 1024]);
        var hasWaited = !stopping.IsCompleted;
        await _content.Writer.CompleteAsync();
        await stopping;

        hasWaited.ShouldBeTrue();
        await upload;
        (await service.Get<IAmazonS3>(Files.Need).GetObjectMetadataAsync(S3Server.Bucket, "large.bin")).ContentLength.ShouldBe(7 * 1024 * 1024);
    }

    [Fact]
    public async Task An_upload_that_does_not_end_in_time_is_cancelled_and_leaves_no_parts()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var upload = await BeginAsync(service);
        using var time = new CancellationTokenSource();

        var stopping = service.StopAsync(time.Token);
        await time.CancelAsync();
        await stopping;

        await Should.ThrowAsync<OperationCanceledException>(upload);
        _sent.ShouldContain(nameof(AbortMultipartUploadRequest));
        service.Log.Text.ShouldContain("1 uploads to files did not end in time.");
    }

    [Fact]
    public async Task An_upload_that_its_caller_cancels_leaves_no_parts()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        using var caller = new CancellationTokenSource();
        var upload = await BeginAsync(service, caller.Token);

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(upload);
        await Eventually.IsTrueAsync("the parts are removed", () => _sent.Contains(nameof(AbortMultipartUploadRequest)));
    }

    /// <summary>Returns the upload in a task, which is still running.</summary>
    private async Task<Task> BeginAsync(StoreService service, CancellationToken cancellationToken = default)
    {
        await service.StartAsync();
        var bucket = service.Get<Bucket>(Files.Need);
        ((AmazonS3Client)bucket.Client).AfterResponseEvent += (_, e) => _sent.Enqueue(((WebServiceResponseEventArgs)e).Request.GetType().Name);
        await _content.Writer.WriteAsync(new byte[6 * 1024 * 1024], CancellationToken.None);
        var upload = bucket.UploadAsync("large.bin", _content.Reader.AsStream(), null, cancellationToken);
        await Eventually.IsTrueAsync("the upload has begun", () => _sent.Contains(nameof(InitiateMultipartUploadRequest)));
        return upload;
    }
}
