using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Policy.Own.Protocol;

namespace PlatformSdk.Build.Policy.Own;

/// <summary>
/// Runs all rules: in one process, as long as all behave. After a rule that hangs, ends the process or leaves it unfit, another process runs the
/// rest.
/// </summary>
/// <param name="program">The program that runs the rules.</param>
/// <param name="folder">Its working directory.</param>
/// <param name="deadline">The time that a rule may take.</param>
/// <param name="request">The service and the packages.</param>
internal sealed class PolicyRun(string program, string folder, TimeSpan deadline, PolicyRequest request)
{
    /// <summary>The start of the process on a busy machine.</summary>
    private static readonly TimeSpan s_start = TimeSpan.FromMinutes(1);

    private readonly Answers _answers = new();

    /// <summary>The rule or package that is being run.</summary>
    private string? _current;

    /// <summary>When it began.</summary>
    private long _since;

    internal Answers Run()
    {
        while (!RunOnce())
        {
        }

        return _answers;
    }

    /// <summary>Whether everything is done. Each process gets at least one rule done, or has at least one that fails.</summary>
    private bool RunOnce()
    {
        (_current, _since) = (null, Stopwatch.GetTimestamp());
        using var process = PolicyProcess.Start(program, folder, request.Write(_answers.Done));
        while (true)
        {
            // What a rule prints gives it no more time.
            var left = (_current is null ? s_start + deadline : deadline) - Stopwatch.GetElapsedTime(_since);
            var (inTime, line) = left > TimeSpan.Zero ? process.Next(left) : (false, null);
            if (line is null)
                return inTime ? Ended(process)
                    : Blame($"it takes longer than {deadline.TotalSeconds.ToString(CultureInfo.InvariantCulture)} seconds");
            var start = line.IndexOf(PolicyProtocol.Mark, StringComparison.Ordinal);
            if (start != 0 && _current is not null)
                _answers.Add(new OwnFault(_current, PolicyProtocol.Kinds.Printed, ""));
            if (start < 0)
                continue;
            using var answer = Parse(line[(start + PolicyProtocol.Mark.Length)..]);
            switch (answer?.RootElement.GetProperty(PolicyProtocol.Kind).GetString())
            {
                case null:
                    _answers.Add(new OwnFault(_current ?? "", PolicyProtocol.Kinds.Printed, ""));
                    break;
                case PolicyProtocol.Kinds.AllDone:
                    // Past the console, nobody knows which rule it was.
                    if (process.End().Errors.Length > 0)
                        _answers.Add(new OwnFault("", PolicyProtocol.Kinds.Printed, ""));
                    return true;
                case PolicyProtocol.Kinds.Again:
                    return false;
                case { } kind when !TryTake(kind, answer!.RootElement):
                    _answers.Add(new OwnFault(_current ?? "", PolicyProtocol.Kinds.Printed, ""));
                    break;
            }
        }
    }

    private bool Ended(PolicyProcess process)
    {
        var (code, errors) = process.End();
        var reason = errors.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0);
        return Blame(string.Create(CultureInfo.InvariantCulture, $"it ended the process, with exit code {code}") + (reason is null
            ? ""
            : $": {reason}"));
    }

    /// <summary>
    /// What is being run is at fault; without it, the next process gets further. Without a rule or a package at fault, no process can start.
    /// </summary>
    private bool Blame(string why)
    {
        _answers.Add(new OwnFault(_current ?? "", PolicyProtocol.Kinds.Fault, why));
        if (_current is not null)
            _answers.Done.Add(_current);
        return _current is null;
    }

    /// <summary>Null for an answer that a rule has written into, past the console.</summary>
    private static JsonDocument? Parse(string text)
    {
        try
        {
            var read = JsonDocument.Parse(text);
            return read.RootElement is { ValueKind: JsonValueKind.Object } root && IsText(root, PolicyProtocol.Kind)
                && IsText(root, PolicyProtocol.Unit) ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsText(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String;

    /// <summary>False for an answer that a rule has made up, which lacks a part or has another in its place.</summary>
    private bool TryTake(string kind, JsonElement answer)
    {
        try
        {
            Take(kind, answer);
            return true;
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            return false;
        }
    }

    private void Take(string kind, JsonElement answer)
    {
        var unit = answer.GetProperty(PolicyProtocol.Unit).GetString()!;
        switch (kind)
        {
            case PolicyProtocol.Kinds.Begin:
                (_current, _since) = (unit, Stopwatch.GetTimestamp());
                break;
            case PolicyProtocol.Kinds.End:
                if (answer.GetProperty(PolicyProtocol.Done).GetBoolean())
                    _answers.Done.Add(unit);
                break;
            case PolicyProtocol.Kinds.Rule:
                _answers.Rules[unit] = ReadRule(unit, answer);
                break;
            case PolicyProtocol.Kinds.Finding:
                _answers.Findings.Add(new OwnFinding(unit, Text(answer, PolicyProtocol.Environment)!,
                    answer.TryGetProperty(PolicyProtocol.Place, out var place) ? request.Place(place) : null, Text(answer, PolicyProtocol.Text)!));
                break;
            default:
                _answers.Add(new OwnFault(unit, kind, Text(answer, PolicyProtocol.Text) ?? ""));
                break;
        }
    }

    private static OwnRule ReadRule(string unit, JsonElement answer)
    {
        var space = unit.LastIndexOf(' ');
        return new OwnRule(unit[..space], unit[(space + 1)..], Text(answer, PolicyProtocol.Code)!, Text(answer, PolicyProtocol.Title)!,
            Text(answer, PolicyProtocol.Cause)!, Text(answer, PolicyProtocol.Fix)!, Text(answer, PolicyProtocol.Link),
            Enum.Parse<Severity>(Text(answer, PolicyProtocol.Severity)!));
    }

    private static string? Text(JsonElement answer, string name) => answer.TryGetProperty(name, out var text) ? text.GetString() : null;
}
