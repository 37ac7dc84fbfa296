using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Model;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>What the service is, and which team owns it.</summary>
internal static class IdentitySection
{
    internal static string Render(PlatformModel model)
    {
        var s = model.Service;
        return Table("", ["", ""], new (string Head, string? Value)[]
        {
            ("name", Verbatim(s.Name)),
            ("kind", Choice.Word(s.Kind)),
            ("owner", Text(s.Owner.Text)),
            ("system", s.System is null ? null : Text(s.System)),
            ("tier", Choice.Word(s.Tier)),
            ("lifecycle", Choice.Word(s.Lifecycle)),
            ("retired on", s.Retire?.ToString()),
            ("tags", s.Tags.Count == 0 ? null : string.Join(", ", s.Tags.Select(Text))),
            ("source", s.Repository is null ? null : Link(s.Repository.ToString(), s.Repository.Url)),
            ("help", s.Platform.Support is { Text: var help } ? Link(SupportAddress.Title, help) : null),
            ("on call", s.OnCall?.PagerDuty is { } id ? $"PagerDuty {Verbatim(id)}" : null),
        }.Where(row => row.Value is not null).Select(row => new[] { row.Head, row.Value! }));
    }
}
