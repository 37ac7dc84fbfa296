using PlatformSdk.Build.Description.Shapes;
using PlatformSdk.Build.Model;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Rendering.Kubernetes;

/// <summary>The variables that tell the process whose tokens it accepts, and how it gets tokens for its own calls.</summary>
internal static class AccessVariables
{
    internal static IEnumerable<KeyValuePair<string, string>> VariablesFor(ResolvedAccess? access)
    {
        if (access is null)
            return [];
        var all = new (string Key, string? Value)[]
        {
            (AccessSettings.Auth, access.Audience is null ? null : AccessSettings.Required),
            (AccessSettings.Issuer, access.Issuer.Text),
            (AccessSettings.Audience, access.Audience),
            (AccessSettings.ClientId, access.Client?.Id),
            (AccessSettings.Scope, access.Client?.Scope),
            (AccessSettings.Parameter, access.Client?.Parameter is { } parameter ? Choice.Word(parameter) : null),
        };
        var audiences = access.Client?.Audiences ?? [];
        return all.Where(variable => variable.Value is not null).Select(variable => KeyValuePair.Create(variable.Key, variable.Value!))
            .Concat(audiences.Select(called => KeyValuePair.Create($"{AccessSettings.Audiences}:{called.Key}", called.Value)));
    }
}
