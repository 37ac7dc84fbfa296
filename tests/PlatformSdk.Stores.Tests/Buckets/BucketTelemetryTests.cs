using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Amazon.S3;
using PlatformSdk.Contract;
using PlatformSdk.S3;
using PlatformSdk.S3.Telemetry;

namespace PlatformSdk.Stores.Tests.Buckets;

public sealed class BucketTelemetryTests
{
    [Fact]
    public async Task Each_operation_is_a_span_of_its_caller_and_a_measurement_without_key_or_credential()
    {
        await using var server = await S3Server.StartNewAsync();
        await using var service = Files.With(server.Address());
        var spans = new ConcurrentQueue<Activity>();
        var measured = new ConcurrentQueue<string>();
        using var request = new ActivitySource("BucketTelemetryTests");
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source == request || source.Name == ClientTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ClientTelemetry.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) =>
            measured.Enqueue($"{instrument.Name} {instrument.Unit} {string.Join(' ', tags.ToArray())}"));
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
            measured.Enqueue($"{instrument.Name} {instrument.GetType().Name} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        var bucket = service.Get<Bucket>(Files.Need);

        ActivityTraceId trace;
        using (var activity = request.StartActivity("request")!)
        {
            trace = activity.TraceId;
            await bucket.UploadAsync("file-of-a-person", new MemoryStream([1, 2, 3]));
            await Should.ThrowAsync<AmazonS3Exception>(bucket.OpenReadAsync("missing-of-a-person"));
        }

        Activity[] mine = [.. spans.Where(span => span.TraceId == trace && span.Source.Name == ClientTelemetry.Name)];
        // An upload is one operation of the client, and its parts are others.
        mine.Select(span => span.DisplayName).ShouldBe(["S3.PutObject", "TransferUtility.Upload", "S3.GetObject"]);
        mine.ShouldAllBe(span => span.Kind == ActivityKind.Client && span.ParentSpanId != default);
        mine[0].GetTagItem("rpc.method").ShouldBe("PutObject");
        (mine[0].Status, mine[2].Status).ShouldBe((ActivityStatusCode.Unset, ActivityStatusCode.Error));
        mine[2].GetTagItem("error.type").ShouldBe("NoSuchKey");
        // The dashboard asks for these names, unit and kind among them.
        measured.ShouldContain(text => text.StartsWith($"{MetricNames.Call} s ", StringComparison.Ordinal)
            && text.Contains($"[{MetricNames.CallMethod}, PutObject]", StringComparison.Ordinal), string.Join('\n', measured));
        measured.ShouldContain(text => text.StartsWith($"{MetricNames.FailedCalls} Counter", StringComparison.Ordinal)
            && text.Contains($"[{MetricNames.CallMethod}, GetObject]", StringComparison.Ordinal), string.Join('\n', measured));
        var all = string.Join(' ', mine.SelectMany(span => span.TagObjects).Select(tag => $"{tag}").Concat(measured));
        all.ShouldNotContain("person");
        all.ShouldNotContain("secret-0");
    }
}
