using System.Collections;
using Microsoft.Build.Framework;

namespace PlatformSdk.Build.Tests.Releasing;

/// <summary>MSBuild as a task sees it: what it says is kept.</summary>
internal sealed class BuildLog : IBuildEngine
{
    /// <summary>The codes of all that was reported, messages too.</summary>
    internal HashSet<string> Codes { get; } = [];

    /// <summary>Every finding with its place.</summary>
    internal List<(string Code, string File, int Line, int Column, string Message)> Findings { get; } = [];

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

    public void LogErrorEvent(BuildErrorEventArgs e)
    {
        Add(e.Code, e.Message);
        Find(e.Code, e.File, e.LineNumber, e.ColumnNumber, e.Message);
    }

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        Codes.Add(e.Code ?? "");
        Messages.Add(e.Message!);
        Find(e.Code, e.File, e.LineNumber, e.ColumnNumber, e.Message);
    }

    public void LogWarningEvent(BuildWarningEventArgs e)
    {
        Add(e.Code, e.Message);
        Find(e.Code, e.File, e.LineNumber, e.ColumnNumber, e.Message);
    }

    private void Find(string? code, string? file, int line, int column, string? message)
    {
        if (code is { Length: > 0 })
            Findings.Add((code, file ?? "", line, column, message ?? ""));
    }

    private void Add(string? code, string? message)
    {
        Codes.Add(code ?? "");
        Errors.Add($"{code}: {message}");
    }
}
