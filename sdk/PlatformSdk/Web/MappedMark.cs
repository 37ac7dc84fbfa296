namespace PlatformSdk.Web;

/// <summary>Remembers that <c>MapPlatform()</c> was called, so that its absence can be told.</summary>
internal sealed class MappedMark
{
    internal bool IsMapped { get; set; }
}
