using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;
using PlatformSdk.Contract;

namespace PlatformSdk.Build.Tests.Migrations;

/// <summary>
/// A model of Argo CD and a cluster: objects are applied wave by wave, in a wave all at once; a wave is over when its objects are healthy and its
/// hooks have ended; a failed hook ends the sync; a hook with BeforeHookCreation is deleted and created; what is no longer wanted is deleted last.
/// </summary>
internal sealed class Cluster
{
    private const string Hook = "argocd.argoproj.io/hook";

    private readonly Dictionary<string, YamlMapping> _objects = [];

    // The Secrets that people or stores have put there: all that no object of ours makes.
    private readonly HashSet<string> _made = [];

    internal List<string> Started { get; } = [];

    internal List<string> StartedTooEarly { get; } = [];

    internal IEnumerable<string> ImagesOfTheProgram => Program.Select(one => PodOf(one.Value)).OfType<YamlMapping>()
        .SelectMany(pod => ((YamlSequence)pod["containers"]!).OfType<YamlMapping>()).Select(container => container.TextAt("image")!);

    private IEnumerable<KeyValuePair<string, YamlMapping>> Program => _objects.Where(one => one.Key != $"Job/{MigrationSettings.JobOf("orders")}"
        && PodOf(one.Value) is not null);

    /// <summary>True if all waves were applied.</summary>
    internal bool Sync(IEnumerable<string> texts, bool migrationSucceeds)
    {
        var wanted = texts.SelectMany(text => YamlReader.ReadAll(text, "", new FindingList())!).Cast<YamlMapping>().ToList();
        foreach (var wave in wanted.GroupBy(WaveOf).OrderBy(wave => wave.Key))
        {
            foreach (var one in wave)
                _objects[KeyOf(one)] = one;
            // What starts in a wave can rely on the waves before it, and on objects beside it that are not pods themselves.
            foreach (var one in wave.Where(one => PodOf(one) is not null))
                Start(one, wave.Key);
            foreach (var secret in wave.SelectMany(SecretsOf))
                _made.Add(secret);
            if (wave.Any(one => one.TextAt("metadata", "annotations", Hook) is not null) && !migrationSucceeds
                && wave.Any(one => one.TextAt("metadata", "name") == MigrationSettings.JobOf("orders")))
                return false;
        }
        foreach (var gone in _objects.Keys.Except(wanted.Select(KeyOf)).ToList())
            _objects.Remove(gone);
        return true;
    }

    /// <summary>The program and every object that its pods name, as text.</summary>
    internal IReadOnlyList<string> OfTheProgram() =>
    [
        .. Program.Select(one => one.Key).Concat(Program.SelectMany(one => NeedsOf(PodOf(one.Value)!))).Distinct().Order(StringComparer.Ordinal)
            .Where(_objects.ContainsKey).Select(key => NodeToText(_objects[key])),
    ];

    private void Start(YamlMapping one, int wave)
    {
        Started.Add(KeyOf(one));
        foreach (var need in NeedsOf(PodOf(one)!))
        {
            var isThere = need.StartsWith("Secret/", StringComparison.Ordinal)
                ? _made.Contains(need) || !IsOurs(need)
                : _objects.TryGetValue(need, out var found) && (WaveOf(found) < wave || wave >= 0);
            if (!isThere)
                StartedTooEarly.Add($"{KeyOf(one)} needs {need}");
        }
        // Its traffic: a policy that selects its pods is there before it.
        var name = one.Kind() == "CronJob" ? "orders" : one.TextAt("spec", "template", "metadata", "labels", "app.kubernetes.io/name");
        if (!_objects.Values.Any(policy => policy.Kind() == "NetworkPolicy"
            && policy.TextAt("spec", "podSelector", "matchLabels", "app.kubernetes.io/name") == name && (WaveOf(policy) < wave || wave >= 0)))
            StartedTooEarly.Add($"{KeyOf(one)} needs a NetworkPolicy");
    }

    /// <summary>Whether an object of ours makes the Secret, so that it does not exist before.</summary>
    private static bool IsOurs(string secret) =>
        secret.EndsWith("-app", StringComparison.Ordinal) || secret.EndsWith("-ca", StringComparison.Ordinal);

    private static IEnumerable<string> SecretsOf(YamlMapping one) => one.Kind() switch
    {
        "Cluster" => [$"Secret/{one.TextAt("metadata", "name")}-app", $"Secret/{one.TextAt("metadata", "name")}-ca"],
        "ExternalSecret" => [$"Secret/{one.TextAt("spec", "target", "name")}"],
        _ => [],
    };

    private static IEnumerable<string> NeedsOf(YamlMapping pod)
    {
        yield return $"ServiceAccount/{pod.TextAt("serviceAccountName")}";
        foreach (var container in ((YamlSequence)pod["containers"]!).OfType<YamlMapping>())
        {
            foreach (var from in (container["envFrom"] as YamlSequence)?.OfType<YamlMapping>() ?? [])
                yield return $"ConfigMap/{from.TextAt("configMapRef", "name")}";
        }
        foreach (var volume in ((YamlSequence)pod["volumes"]!).OfType<YamlMapping>())
        {
            if (volume.TextAt("secret", "secretName") is { } secret)
                yield return $"Secret/{secret}";
            if (volume.TextAt("csi", "volumeAttributes", "secretProviderClass") is { } provider)
                yield return $"SecretProviderClass/{provider}";
            foreach (var source in (volume.At("projected", "sources") as YamlSequence)?.OfType<YamlMapping>() ?? [])
            {
                if (source.TextAt("secret", "name") is { } projected)
                    yield return $"Secret/{projected}";
            }
        }
    }

    private static YamlMapping? PodOf(YamlMapping one) => one.Kind() switch
    {
        "Job" or "Deployment" => one.At("spec", "template", "spec") as YamlMapping,
        "CronJob" => one.At("spec", "jobTemplate", "spec", "template", "spec") as YamlMapping,
        _ => null,
    };

    private static int WaveOf(YamlMapping one) => int.Parse(one.TextAt("metadata", "annotations", "argocd.argoproj.io/sync-wave") ?? "0",
        System.Globalization.CultureInfo.InvariantCulture);

    private static string KeyOf(YamlMapping one) => $"{one.Kind()}/{one.TextAt("metadata", "name")}";

    private static string NodeToText(YamlMapping one)
    {
        var text = new System.Text.StringBuilder();
        YamlWriter.Write(text, one);
        return text.ToString();
    }
}

internal static class ObjectKind
{
    internal static string? Kind(this YamlMapping one) => one.TextAt("kind");
}
