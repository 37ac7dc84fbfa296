using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Findings;
using PlatformSdk.Contract;
using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Build.Model.Provisioning.CustomResources;

/// <summary>How the process reaches what a custom resource provides.</summary>
internal static class ResourceConnection
{
    /// <summary>The fields that the process reads for a type of need.</summary>
    internal static IReadOnlyList<string> FieldsOf(NeedType type) => [.. type.JoinedFields, SecretFieldNames.Authority];

    /// <summary>The keys of the Secret that a pod mounts; null without a Secret, and after an error.</summary>
    internal static SecretSource? SourceFor(ProvisioningInput input, Placeholders placeholders)
    {
        var said = input.Settings.Resource.Connection;
        if (said.Secret is not { } secret || placeholders.FillName(secret.Text, secret.Place, input.Findings) is not { } name)
            return null;
        return new SecretSource(name, said.Fields is { } fields
            ? [.. fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Value.Key, field.Key))]
            : [.. input.Need.Type.SecretFields.Select(field => (field, field))]);
    }

    /// <summary>
    /// What the connection string has beside the fields. The namespace is that of the pod, which is another one in a preview. With the certificate of
    /// the authority, the server is verified.
    /// </summary>
    internal static string? TextFor(ProvisioningInput input, Placeholders placeholders, SecretSource? source)
    {
        var said = input.Settings.Resource.Connection.Text;
        var text = said is null ? null : placeholders.With("namespace", $"$({EnvironmentVariables.PodNamespace})")
            .Fill(said.Text, said.Place, input.Findings);
        var verified = input.Need.Type == NeedTypes.Postgres && source?.Items.Any(item => item.File == SecretFieldNames.Authority) == true
            && text?.Contains("SSL Mode", StringComparison.OrdinalIgnoreCase) != true;
        return string.Join(';', new[] { text, verified ? PostgresTls.Verified(input.Need.Name) : null }.OfType<string>()) is { Length: > 0 } all
            ? all
            : null;
    }

    /// <summary>The port that the connection string leads to; null for the usual one of the type.</summary>
    internal static int? PortIn(ProvisioningInput input, string? connection) => connection is null ? null : input.Need.Type.Form?.PortIn(connection);

    internal static PodPlace? PodsFor(ProvisioningInput input, Placeholders placeholders, string? connection)
    {
        if (input.Settings.Resource.Connection.Pods is not { Count: > 0 } said || input.Need.Type.Port is not { } usual)
            return null;
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, text) in said)
        {
            if (placeholders.Fill(text.Text, text.Place, input.Findings) is not { } value)
                continue;
            if (value.Length > Texts.LongestLabel || !Texts.LabelValuePattern.IsMatch(value))
            {
                input.Findings.Add(ProvisioningCodes.BadPlaceholder, text.Place,
                    $"'{value}', which is '{text.Text}' for this service, is not the value of a label: at most 63 letters, digits, '-', '_' and " +
                        $"'.'.");
            }

            labels[key] = value;
        }

        return new PodPlace(labels, input.PortOfType ?? PortIn(input, connection) ?? usual);
    }
}
