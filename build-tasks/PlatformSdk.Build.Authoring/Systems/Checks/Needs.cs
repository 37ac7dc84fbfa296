using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Authoring.Systems.Checks;

/// <summary>Where needs are written.</summary>
internal static class Needs
{
    internal static Place KeyOf(SystemService service, string need) => service.Model.Written.At[Language.Service.Needs][need];
}
