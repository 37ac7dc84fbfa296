using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Keys;

/// <summary>A page about the service.</summary>
internal sealed record LinkDescription(string Title, WebAddress Url);

internal static class LinkKeys
{
    internal static readonly Key<string> Title = new("title", Texts.Line)
    {
        Summary = "The link's text.",
        Example = "Wiki",
        Effect = "metadata.links in catalog-info.yaml",
        Required = true,
    };

    internal static readonly Key<WebAddress> Url = new("url", Scalars.Url)
    {
        Summary = "The link's address.",
        Example = "https://wiki.example.com/orders",
        Effect = "metadata.links in catalog-info.yaml",
        Required = true,
    };

    internal static readonly ObjectShape<LinkDescription> Shape = new("a link", [Title, Url], f => new LinkDescription(f.Need(Title), f.Need(Url)));
}
