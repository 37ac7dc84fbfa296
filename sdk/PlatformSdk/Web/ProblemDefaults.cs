using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using PlatformSdk.Redaction;

namespace PlatformSdk.Web;

/// <summary>
/// Adds the trace id to problem details and redacts them. The trace id is the one in log lines, not ASP.NET Core's whole <c>traceparent</c>, so that
/// it can be pasted into a search. The service's own customization runs between the two.
/// </summary>
internal sealed class ProblemDefaults(Redactor redactor) : IPostConfigureOptions<ProblemDetailsOptions>
{
    public void PostConfigure(string? name, ProblemDetailsOptions options)
    {
        var customize = options.CustomizeProblemDetails;
        options.CustomizeProblemDetails = context =>
        {
            if (Activity.Current is { IdFormat: ActivityIdFormat.W3C } activity)
                context.ProblemDetails.Extensions["traceId"] = activity.TraceId.ToHexString();
            customize?.Invoke(context);
            if (redactor.HasSecrets)
                Redact(context.ProblemDetails);
        };
    }

    private void Redact(ProblemDetails problem)
    {
        problem.Title = redactor.Redact(problem.Title);
        problem.Detail = redactor.Redact(problem.Detail);
        problem.Instance = redactor.Redact(problem.Instance);
        foreach (var (key, value) in problem.Extensions.ToArray())
        {
            if (value is string text)
                problem.Extensions[key] = redactor.Redact(text);
        }
        if (problem is not HttpValidationProblemDetails validation)
            return;
        foreach (var (field, errors) in validation.Errors.ToArray())
            validation.Errors[field] = [.. errors.Select(error => redactor.Redact(error))];
    }
}
