using System.Collections;
using Microsoft.Build.Framework;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>MSBuild as a task sees it: what it says is kept.</summary>
internal sealed class BuildLog : IBuildEngine
{
    /// <summary>The codes of all that was reported, messages too.</summary>
    internal HashSet<string> Codes { get; } = [];

    internal List<string> Errors { get; } = [];

    internal List<string> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public void LogErrorEvent(BuildErrorEventArgs e) => Add(e.Code, e.Message);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        Codes.Add(e.Code ?? "");
        Messages.Add(e.Message!);
    }

    public void LogWarningEvent(BuildWarningEventArgs e) => Add(e.Code, e.Message);

    private void Add(string? code, string? message)
    {
        Codes.Add(code ?? "");
        Errors.Add($"{code}: {message}");
    }
}
