using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Rendering;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>
/// Prevents that a credential goes into the repository, and from there into every clone and cluster. Looks where values are written by hand:
/// <c>config</c>, patches and extra objects. A known form is an error; a guess, by name or randomness, only a warning. The value itself is never
/// repeated.
/// </summary>
internal static class LeakCheck
{
    internal static void Run(PlatformModel model, UserFiles user, RuleSeverity severity, FindingList findings)
    {
        var report = new Report(severity, findings);
        foreach (var root in model.Written)
            Configurations(root, report);
        var platform = model.Service.Platform.Patches.Select(p => new UserObject(p.Patch!.Span.File, null, p.Patch));
        foreach (var written in user.Patches.Concat(user.Extra).Concat(platform))
            Object(written, report);
    }

    /// <summary>Wherever <c>config</c> may stand: at the top, in an environment, in a tier.</summary>
    private static void Configurations(YamlMapping mapping, Report report)
    {
        foreach (var (key, value) in mapping.Entries.Where(e => e.Value is YamlMapping))
        {
            if (key.Value == "config")
                Variables((YamlMapping)value, report);
            else
                Configurations((YamlMapping)value, report);
        }
    }

    private static void Object(UserObject written, Report report)
    {
        // What is encrypted may be committed.
        if (written.Kind == "SealedSecret" || written.Object["sops"] is not null)
            return;
        foreach (var field in new[] { "data", "stringData" })
        {
            if (written.Object[field] is not YamlMapping { Entries.Count: > 0 } values)
                continue;
            if (written.Kind == "Secret"
                && values.Entries.FirstOrDefault(e => e.Value is YamlScalar { IsNull: false } value && !Placeholder.Is(value.Value)) is { } first)
                report.Certain(first.Key.Value, first.Value, "a value of a Secret");
            else if (written.Kind == "ConfigMap")
                Variables(values, report);
        }

        Walk(written.Object, "", report);
    }

    private static void Variables(YamlMapping values, Report report)
    {
        foreach (var (key, value) in values.Entries)
            Variable(key.Value, value, report);
    }

    /// <summary>A name with its value: the form first, since it is no guess.</summary>
    private static void Variable(string name, YamlNode value, Report report)
    {
        if (value is not YamlScalar { IsNull: false } scalar)
            return;
        if (KnownSecrets.Find(scalar.Value) is { } what)
            report.Certain(name, scalar, what);
        else if (TellingName.Tells(name, scalar.Value))
            report.Possible(name, scalar, "its name says that it is a secret");
        else if (Randomness.IsOfAKey(scalar.Value))
            report.Possible(name, scalar, "it is as random as a key");
    }

    /// <summary>In an object only an entry of <c>env</c> is a name with a value; everything else has the names that Kubernetes gave it.</summary>
    private static void Walk(YamlNode node, string name, Report report)
    {
        switch (node)
        {
            case YamlMapping map when map["name"] is YamlScalar variable && map["value"] is YamlScalar value:
                Variable(variable.Value, value, report);
                break;
            case YamlMapping map:
                foreach (var entry in map.Entries)
                    Walk(entry.Value, entry.Name, report);
                break;
            case YamlSequence list:
                foreach (var item in list)
                    Walk(item, name, report);
                break;
            case YamlScalar scalar when KnownSecrets.Find(scalar.Value) is { } what:
                report.Certain(name, scalar, what);
                break;
        }
    }

    private sealed class Report(RuleSeverity severity, FindingList findings)
    {
        internal void Certain(string name, YamlNode value, string what) => Add(DescriptionCodes.HoldsSecret, value,
            $"'{Shorten.Text(name)}' holds {what}. Revoke it, declare a need of type secret and read 'Secrets:<need>' instead.");

        internal void Possible(string name, YamlNode value, string why) => Add(DescriptionCodes.MayHoldSecret, value,
            $"'{Shorten.Text(name)}' may hold a secret: {why}. If so, declare a need of type secret; if not, add a waiver for " +
                $"{DescriptionCodes.MayHoldSecret.Id}.");

        private void Add(Code code, YamlNode value, string message)
        {
            if (severity.Of(code) is { } counted)
                findings.Add(code, value.Span, message, counted == code.Severity ? null : counted);
        }
    }
}
