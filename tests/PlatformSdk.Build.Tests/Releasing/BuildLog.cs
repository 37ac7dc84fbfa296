using System.Collections;
using Microsoft.Build.Framework;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>MSBuild as a task sees it: what it says is kept.</summary>
internal sealed class BuildLog : IBuildEngine
{
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

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add($"{e.Code}: {e.Message}");

    public void LogMessageEvent(BuildMessageEventArgs e) => Messages.Add(e.Message!);

    public void LogWarningEvent(BuildWarningEventArgs e) => Errors.Add($"{e.Code}: {e.Message}");
}
