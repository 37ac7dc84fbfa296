using System.Text;
using System.Text.Json;
using PlatformSdk.Build.Authoring.Figures.Delivery;

namespace PlatformSdk.Build.Authoring.Figures.Files;

/// <summary>
/// <c>cdevents.jsonl</c>: each release as an event of CDEvents 0.5.1, one a line, so that a program can send them on one by one. The same release is
/// the same event on each run.
/// </summary>
internal static class EventsFile
{
    internal const string Name = "cdevents.jsonl";

    private const string Specification = "0.5.1";

    // Of the events about services in that specification.
    private const string TypeVersion = "0.3.0";

    internal static string Render(SystemFigures figures)
    {
        var text = new StringBuilder();
        var events = from service in figures.Services
                     from line in service.Environments
                     from deployment in line.Deployments
                     where figures.Period.Contains(deployment.Time)
                     orderby deployment.Time, service.Service.Name, line.Environment
                     select (Service: service, line.Environment, Deployment: deployment);
        foreach (var (service, environment, deployment) in events)
            text.Append(Event(figures, service, environment, deployment)).Append('\n');
        return text.ToString();
    }

    private static string Event(SystemFigures figures, ServiceFigures service, string environment, Deployment deployment)
    {
        var (name, commit) = (service.Service.Name, figures.History.Commits[deployment.Commit].Id);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("context");
            json.WriteString("specversion", Specification);
            json.WriteString("id", $"{commit}/{name}/{environment}");
            json.WriteString("source", service.Service.Model.Service.Repository?.Url ?? $"/{figures.System}");
            json.WriteString("type", $"dev.cdevents.service.{FiguresFile.KindOf(deployment)}.{TypeVersion}");
            json.WriteString("timestamp", FiguresFile.Time(deployment.Time));
            json.WriteEndObject();
            json.WriteStartObject("subject");
            json.WriteString("id", $"service/{name}");
            json.WriteStartObject("content");
            json.WriteStartObject("environment");
            json.WriteString("id", environment);
            json.WriteEndObject();
            if (deployment.Release is { } release)
                json.WriteString("artifactId", PackageUrl(name, release));
            json.WriteEndObject();
            json.WriteEndObject();
            Custom(json, commit, deployment);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Custom(Utf8JsonWriter json, string commit, Deployment deployment)
    {
        json.WriteStartObject("customData");
        json.WriteString("commit", commit);
        if (deployment.Release?.Commit is { } source)
            json.WriteString("source", source);
        if (deployment.Release is { } release)
            json.WriteString("version", release.Version ?? release.Tag);
        json.WriteBoolean("failed", deployment.HasFailed);
        json.WriteEndObject();
    }

    /// <summary>The image as a package URL: its name, its digest, and where it is.</summary>
    private static string PackageUrl(string service, RecordedRelease release)
    {
        var image = release.Image ?? service;
        var name = image[(image.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var digest = release.Digest is null ? "" : $"@{Uri.EscapeDataString(release.Digest)}";
        var place = release.Image is null ? ""
            : $"repository_url={Uri.EscapeDataString(release.Image).Replace("%2F", "/", StringComparison.Ordinal)}&";
        return $"pkg:oci/{Uri.EscapeDataString(name)}{digest}?{place}tag={Uri.EscapeDataString(release.Tag)}";
    }
}
