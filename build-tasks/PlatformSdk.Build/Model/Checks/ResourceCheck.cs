using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model.Provisioning;
using PlatformSdk.Build.Model.Provisioning.CustomResources;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Checks;

/// <summary>
/// Checks what the platform team writes for <c>use: resource</c>, by type of need: its objects, and how a service connects to them.
/// </summary>
internal static class ResourceCheck
{
    /// <param name="platform">The platform's settings.</param>
    /// <param name="needed">The types of the service's needs: for any other type, wrong settings do no harm here.</param>
    /// <param name="findings">Receives problems.</param>
    internal static void Run(DefaultsDescription platform, IReadOnlyList<string> needed, FindingList findings)
    {
        foreach (var (name, around) in platform.Provisioners)
        {
            if (NeedTypes.Find(name) is not { } type)
                continue;
            Severity? severity = needed.Contains(name) ? null : Severity.Warning;
            foreach (var said in around.Environments.Keys.Prepend("").Select(e => ProvisionerSettings.For(platform, name, e)))
            {
                if (said.Use != Provisioner.Resource)
                    continue;
                Objects(said, Report);
                Connection(said, type, Report);
            }

            void Report(Code code, Span place, string message) => findings.Add(code, place, message, severity);
        }
    }

    private static void Objects(ProvisionerDescription said, Action<Code, Span, string> report)
    {
        foreach (var one in said.Resource.Objects)
        {
            if (one is not { ApiVersion: { } version, Kind: { } kind })
            {
                report(ResourceCodes.Incomplete, (one.ApiVersion ?? one.Kind)?.Place ?? said.At[ProvisionerKeys.Use].OfValue,
                    "'use: resource' needs the 'apiVersion' and the 'kind' of the object that provides the need, such as 'apiVersion: " +
                    "platform.acme.example/v1' and 'kind: Cache'.");
            }
            else if (KnownGroups.WhyNot(version.Text, kind.Text) is { } why)
            {
                report(ResourceCodes.NotCustom, version.Place, $"'{kind.Text}' of '{version.Text}' does not fit: {why}");
            }
        }
    }

    private static void Connection(ProvisionerDescription said, NeedType type, Action<Code, Span, string> report)
    {
        var (connection, known) = (said.Resource.Connection, ResourceConnection.FieldsOf(type));
        if (connection is { Secret: null, Text: null } or { Secret: null, Fields: not null })
        {
            report(ResourceCodes.NoSecret, said.At[ProvisionerKeys.Use].OfValue,
                $"Nothing tells where the connection to a {type.Name} is. Set 'secret' to the name of the Secret that appears with it.");
            return;
        }

        foreach (var (field, (_, place)) in connection.Fields ?? new Dictionary<string, (string, Span)>())
        {
            if (!known.Contains(field))
            {
                report(ResourceCodes.UnknownField, place,
                    $"A {type.Name} has no field '{Shorten.Text(field)}'.{Suggestion.For(field, known)} Fields: {string.Join(", ", known)}.");
            }
        }

        // A Secret whose fields are not named has those of the type.
        if (connection is { Secret: not null, Fields: null })
            return;
        if (MissingFields.For(type, [.. connection.Fields?.Keys ?? []], connection.Text?.Text) is { Count: > 0 } missing)
        {
            report(ResourceCodes.MissingField, connection.Fields is null ? said.At[ProvisionerKeys.Use].OfValue : PlaceOf(said),
                $"The connection to a {type.Name} has no {string.Join(", ", missing)}. Add them to 'fields', or what is not secret to 'connection'.");
        }
    }

    private static Span PlaceOf(ProvisionerDescription said) => said.Resource.Connection.Fields!.Values.Select(field => field.Place)
        .OrderBy(place => (place.Line, place.Column)).Select(place => (Span?)place).FirstOrDefault() ?? said.At[ConnectionKeys.Fields].OfValue;
}
