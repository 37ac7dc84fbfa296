using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;

namespace PlatformSdk.Build.Policy.Migrations;

/// <summary>Where the description sets the migrations of a need.</summary>
internal static class MigrationPlace
{
    internal static Place For(RuleContext context, string need) => context.Model.Written.At[Language.Service.Needs][need][NeedKeys.Migrations];

    internal static Place OfScripts(RuleContext context, string need) => For(context, need)[MigrationKeys.Scripts];
}
