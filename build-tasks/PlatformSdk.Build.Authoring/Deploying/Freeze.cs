using System.Globalization;
using System.Text;
using PlatformSdk.Build.Description.Keys;
using PlatformSdk.Build.Description.Keys.Defaults;
using PlatformSdk.Build.Description.Values;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Yaml;

namespace PlatformSdk.Build.Authoring.Deploying;

/// <summary>Whether an environment may change now: it is not frozen, or an override is on record.</summary>
internal static class Freeze
{
    private const int LongestReason = 40;

    /// <summary>The override that a release records, which is null outside of a freeze. False after an error.</summary>
    /// <param name="service">The service in its environment.</param>
    /// <param name="now">The time.</param>
    /// <param name="given">The property PlatformOverride; null or empty where it is not set.</param>
    /// <param name="file">The description, at which a wrong property is reported.</param>
    /// <param name="findings">Receives problems.</param>
    /// <param name="recorded">The override.</param>
    internal static bool TryOverride(ResolvedService service, DateTimeOffset now, string? given, string file, FindingList findings,
        out OverrideDescription? recorded)
    {
        recorded = null;
        if (!string.IsNullOrEmpty(given) && !IsUsable(given, file, findings))
            return false;
        if (Latest(service, now) is not { } freeze)
        {
            if (!string.IsNullOrEmpty(given))
                findings.Add(FreezeCodes.NeedlessOverride, Span.WholeFile(file),
                    $"{service.Environment} is not frozen now, so the override is not recorded. Nothing has to be done.");
            return true;
        }

        if (string.IsNullOrEmpty(given))
        {
            findings.Add(FreezeCodes.Frozen, freeze.At.OfValue,
                $"{Shown(service, freeze)} Wait, or add -p:PlatformOverride=\"incident 4711\".");
            return false;
        }

        recorded = new OverrideDescription(given.Trim(), freeze.Reason, new Moment(freeze.End, IsDay: false));
        return true;
    }

    /// <summary>Whether the release that is committed may be deployed.</summary>
    internal static bool AllowsDeployment(ResolvedService service, DateTimeOffset now, FindingList findings)
    {
        if (Latest(service, now) is not { } freeze || service.Override?.Until.End >= freeze.End)
            return true;
        findings.Add(FreezeCodes.DeployFrozen, freeze.At.OfValue,
            $"{Shown(service, freeze)} Wait, or release with -p:PlatformOverride=… first.");
        return false;
    }

    /// <summary>Of the freezes that hold, the one that ends last.</summary>
    private static FreezeDescription? Latest(ResolvedService service, DateTimeOffset now) =>
        service.Platform.Freezes.Where(freeze => freeze.Holds(service.Environment, now)).MaxBy(freeze => freeze.End);

    private static string Shown(ResolvedService service, FreezeDescription freeze) =>
        $"{service.Environment} is frozen until {Moment.Shown(freeze.End)}: {Brief(freeze.Reason)}.";

    private static string Brief(string reason) => reason.Length > LongestReason ? Shorten.Text(reason)[..LongestReason] + "…" : reason.TrimEnd('.');

    private static bool IsUsable(string given, string file, FindingList findings)
    {
        var text = new YamlScalar(given.Trim(), ScalarStyle.Quoted) { Span = Span.WholeFile(file) };
        if (!given.Any(char.IsLetterOrDigit) || !OverrideKeys.Reason.Typed.TryRead(text, new FindingList(), out _)
            || given.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar
                || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format))
        {
            findings.Add(FreezeCodes.BadOverride, Span.WholeFile(file),
                $"PlatformOverride is '{Brief(Shorten.Text(given))}'. Give a reason of one line, at most 200 characters, such as \"incident 4711\".");
            return false;
        }

        return true;
    }
}
