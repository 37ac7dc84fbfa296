using PlatformSdk.Build.Description;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Policy.Leaks;

/// <summary>
/// Prevents a credential from reaching the repository, and from there every clone and cluster. It checks values that are written by hand:
/// <c>config</c>, settings of provisioners, patches and extra objects. A known form is an error; a guess, by name or randomness, is only a
/// warning. Messages never contain the value.
/// </summary>
internal static class LeakedSecret
{
    internal static void Check(RuleContext context)
    {
        var platform = context.Model.Service.Platform;
        foreach (var config in context.Model.Written.Configs.Concat(platform.Configs))
        {
            foreach (var (name, value) in config.Values)
                Variable(name, value, config.At[name].OfValue, context);
        }

        var patches = platform.Patches.Select(p => new UserObject(p.Patch.Span.File, null, p.Patch));
        foreach (var (name, value, place) in ProvisionerValues.In(platform))
            Variable(name, value, place, context);
        foreach (var written in context.User.Patches.Concat(context.User.Extra).Concat(patches))
            Object(written, context);
    }

    private static void Object(UserObject written, RuleContext context)
    {
        // Encrypted values may be committed.
        if (written.Kind == "SealedSecret" || written.Object["sops"] is not null)
            return;
        foreach (var field in new[] { "data", "stringData" })
        {
            if (written.Object[field] is not YamlMapping { Entries.Count: > 0 } values)
                continue;
            if (written.Kind == "Secret"
                && values.Entries.FirstOrDefault(e => e.Value is YamlScalar { IsNull: false } value && !Placeholder.Is(value.Value)) is { } first)
                Certain(context, first.Key.Value, first.Value.Span, "a value of a Secret");
            else if (written.Kind == "ConfigMap")
                Variables(values, context);
        }

        Walk(written.Object, "", context);
    }

    private static void Variables(YamlMapping values, RuleContext context)
    {
        foreach (var (key, value) in values.Entries)
        {
            if (value is YamlScalar { IsNull: false } scalar)
                Variable(key.Value, scalar.Value, scalar.Span, context);
        }
    }

    /// <summary>Checks a name with its value: known forms first, because they are certain.</summary>
    private static void Variable(string name, string value, Span place, RuleContext context)
    {
        if (KnownSecrets.Find(value) is { } what)
            Certain(context, name, place, what);
        else if (TellingName.Tells(name, value))
            Possible(context, name, place, "its name is that of a secret");
        else if (Randomness.LooksLikeKey(value))
            Possible(context, name, place, "it is as random as a key");
    }

    /// <summary>In an object, only an entry of <c>env</c> is a name with a value; all other names come from Kubernetes.</summary>
    private static void Walk(YamlNode node, string name, RuleContext context)
    {
        switch (node)
        {
            case YamlMapping map when map["name"] is YamlScalar variable && map["value"] is YamlScalar { IsNull: false } value:
                Variable(variable.Value, value.Value, value.Span, context);
                break;
            case YamlMapping map:
                foreach (var entry in map.Entries)
                    Walk(entry.Value, entry.Name, context);
                break;
            case YamlSequence list:
                foreach (var item in list)
                    Walk(item, name, context);
                break;
            case YamlScalar scalar when KnownSecrets.Find(scalar.Value) is { } what:
                Certain(context, name, scalar.Span, what);
                break;
        }
    }

    private static void Certain(RuleContext context, string name, Span place, string what) =>
        context.Report(DescriptionCodes.HoldsSecret, place,
        $"'{Shorten.Text(name)}' contains {what}. Revoke it, declare a need of type secret and read 'Secrets:<need>' instead.");

    private static void Possible(RuleContext context, string name, Span place, string why) =>
        context.Report(DescriptionCodes.MayHoldSecret, place,
        $"'{Shorten.Text(name)}' may contain a secret: {why}. If so, declare a need of type secret; if not, add a waiver for "
        + $"{DescriptionCodes.MayHoldSecret.Id}.");
}
