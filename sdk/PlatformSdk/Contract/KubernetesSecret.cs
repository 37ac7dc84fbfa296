namespace PlatformSdk.Contract;

/// <summary>
/// The Kubernetes Secret of a need: what it is called, where a pod has it, which fields it has, and how it is created. The manifests mount it, the
/// process reads it, and messages, runbooks and pages give the command: one rule, compiled into all of them.
/// </summary>
internal static class KubernetesSecret
{
    /// <summary>The field of a secret that is one value.</summary>
    internal const string Value = "value";

    /// <summary>The field of a data store whose secret is one address with everything in it.</summary>
    internal const string ConnectionString = "connectionString";

    internal static string NameOf(string service, string need) => NeedName.Of(service, need);

    /// <summary>The folder in which a pod has it, one file a field.</summary>
    internal static string FolderOf(string need) => $"{SecretSettings.FilesPath}/{need}";

    /// <summary>The fields that the process reads, by type of need.</summary>
    internal static IReadOnlyList<string> FieldsOf(string type) => type switch
    {
        SecretNeeds.Plain => [Value],
        "postgres" => ["host", "port", "database", "username", "password"],
        _ => [ConnectionString],
    };

    /// <summary>
    /// The command that creates it. It reads the values from its input: an argument would be in the shell's history and in the list of processes.
    /// </summary>
    internal static string CreateCommand(string service, string need, string type, string @namespace)
        => $"kubectl create secret generic {NameOf(service, need)} --namespace={@namespace} " + (FieldsOf(type) is [var only]
            ? $"--from-file={only}=/dev/stdin"
            : "--from-env-file=/dev/stdin");

    /// <summary>What to type once the command waits.</summary>
    internal static string Input(string type) => FieldsOf(type) is [var only]
        ? only == Value ? "the value" : $"the {only}"
        : "one line for each field: " + string.Join(", ", FieldsOf(type).Select(field => $"{field}=…"));
}
