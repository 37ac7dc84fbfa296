using System.Diagnostics;
using PlatformSdk.Redaction;

namespace PlatformSdk.Secrets.Tests.Redaction;

public sealed class SpanTests
{
    [Fact]
    public void A_span_is_exported_without_the_secrets_in_its_name_its_status_and_its_attributes()
    {
        var redactor = new Redactor();
        redactor.Conceal("sk_live_1234");
        using var activity = new Activity("span").Start();
        activity.DisplayName = "GET /keys/sk_live_1234";
        activity.SetStatus(ActivityStatusCode.Error, "rejected sk_live_1234");
        activity.SetTag("url.full", "https://api.example.com/?key=sk_live_1234");
        activity.SetTag("http.response.status_code", 401);
        activity.Stop();

        using var processor = new RedactingSpanProcessor(redactor);
        processor.OnEnd(activity);

        activity.DisplayName.ShouldBe("GET /keys/[redacted]");
        activity.StatusDescription.ShouldBe("rejected [redacted]");
        activity.Status.ShouldBe(ActivityStatusCode.Error);
        activity.GetTagItem("url.full").ShouldBe("https://api.example.com/?key=[redacted]");
        activity.GetTagItem("http.response.status_code").ShouldBe(401);
    }
}
