using PlatformSdk.Contract.Needs;

namespace PlatformSdk.Contract;

/// <summary>
/// The Kubernetes Secret of a need: its name, its folder in a pod, its fields, and the command that creates it. One rule for the manifests that mount
/// it, the process that reads it, and the messages, runbooks and pages that show the command.
/// </summary>
internal static class KubernetesSecret
{
    internal static string NameOf(string service, string need) => NeedName.ForNeed(service, need);

    /// <summary>The folder in a pod, with one file for each field.</summary>
    internal static string FolderOf(string need) => $"{SecretSettings.FilesPath}/{need}";

    /// <summary>The fields that the process reads, by type of need.</summary>
    internal static IReadOnlyList<string> FieldsOf(string type) => NeedTypes.Find(type)?.SecretFields ?? [SecretFieldNames.ConnectionString];

    /// <summary>
    /// The command that creates the secret. It reads the values from standard input: arguments would be visible in the shell history and the process
    /// list.
    /// </summary>
    internal static string CreateCommand(string service, string need, string type, string @namespace)
        => $"kubectl create secret generic {NameOf(service, need)} --namespace={@namespace} " + (FieldsOf(type) is [var only]
            ? $"--from-file={only}=/dev/stdin"
            : "--from-env-file=/dev/stdin");

    /// <summary>What to type while the command waits for input.</summary>
    internal static string Input(string type) => FieldsOf(type) is [var only]
        ? only == SecretFieldNames.Value ? "the value" : $"the {only}"
        : "one line for each field: " + string.Join(", ", FieldsOf(type).Select(field => $"{field}=…"));
}
