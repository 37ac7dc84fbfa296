using System.ComponentModel;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Own.Protocol;
using PlatformSdk.Build.Rendering;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>
/// The organization's own rules, from packages. They run in a process of their own, which starts only when a package is referenced, so nothing that
/// they do breaks a build.
/// </summary>
internal static class OwnRules
{
    /// <summary>What the rules answer about the environments.</summary>
    internal static Answers Ask(PolicyOptions options, IReadOnlyList<RenderedEnvironment> environments, FindingList findings)
    {
        PolicyPackage[] packages =
            [.. options.Packages.DistinctBy(package => package.Name).OrderBy(package => package.Name, StringComparer.Ordinal)];
        var found = packages.Where(package => File.Exists(package.Assembly)).ToArray();
        var answers = found.Length == 0 ? new Answers() : Run(options, environments, found);
        foreach (var package in packages.Except(found))
            answers.Add(new OwnFault(package.Name, PolicyProtocol.Kinds.NotLoaded, $"the file {Path.GetFileName(package.Assembly)} does not exist"));
        foreach (var rule in answers.Rules.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal))
            findings.Note($"{Named(packages, rule)}: {rule.Code} {rule.Title}. {rule.Cause}");
        return answers;
    }

    private static Answers Run(PolicyOptions options, IReadOnlyList<RenderedEnvironment> environments, IReadOnlyList<PolicyPackage> packages)
    {
        try
        {
            return new PolicyRun(options.Program, options.Folder, options.Deadline, new PolicyRequest(environments, packages)).Run();
        }
        catch (Win32Exception e)
        {
            var answers = new Answers();
            answers.Add(new OwnFault("", PolicyProtocol.Kinds.Fault, $"dotnet does not start: {e.Message}"));
            return answers;
        }
    }

    private static string Named(PolicyPackage[] packages, OwnRule rule) =>
        $"{rule.Package} {Array.Find(packages, package => package.Name == rule.Package)?.Version}".TrimEnd();
}
