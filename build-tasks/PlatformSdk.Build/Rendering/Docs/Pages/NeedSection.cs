using PlatformSdk.Build.Model;
using PlatformSdk.Contract;
using static PlatformSdk.Build.Rendering.Docs.Markdown;

namespace PlatformSdk.Build.Rendering.Docs.Pages;

/// <summary>The service's needs, and where the program finds each one.</summary>
internal static class NeedSection
{
    internal static string Render(PlatformModel model) => Table("The service has no needs.", ["need", "type", "required", "details", "in the code"],
        model.Service.Needs.Select(n => new[] { Verbatim(n.Name), n.Type.Name, n.Optional ? "no" : "yes", Details(n, model.Shown), Found(n) }));

    private static string Details(ResolvedNeed need, string shown) => string.Join(", ", new[]
    {
        need.Description.Version is { } version ? $"version {Text(version)}" : null,
        need.Description.Size is { } size ? Description.Shapes.Choice.Word(size) : null,
        need.Provision is { } provision ? $"in {Verbatim(shown)}: {Text(provision.Description)}" : null,
        need.Description.Retire is { } date ? $"retires on {date}" : null,
        need.Description.Url is { } url ? Verbatim(url.Text) : null,
    }.OfType<string>());

    private static string Found(ResolvedNeed need) =>
        need.Type.IsCalled ? $"the HttpClient {Verbatim(need.Name)}" : Verbatim(Key(need));

    internal static string Key(ResolvedNeed need) => NeedSettings.KeyOf(need.Type, need.Name);
}
