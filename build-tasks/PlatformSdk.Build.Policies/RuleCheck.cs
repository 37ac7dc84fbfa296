using System.Globalization;
using System.Text.Json;
using PlatformSdk.Build.Policy.Own.Protocol;
using PlatformSdk.Policies;

namespace PlatformSdk.Build.Policies;

/// <summary>Creates one rule, and runs it for each environment.</summary>
internal sealed class RuleCheck(string unit, Type type, Answers answers)
{
    /// <summary>More findings of one rule help nobody.</summary>
    private const int Most = 200;

    /// <summary>A text that is longer is not read either.</summary>
    private const int Longest = 500;

    private int _reported;

    internal void Run(IReadOnlyList<Service> services)
    {
        answers.Send(PolicyProtocol.Kinds.Begin, unit);
        var run = RuleRun.Start();
        var fit = Check(services);
        RuleRun.Settle();
        RuleRun.Stop();
        if (run.Prints)
            answers.Send(PolicyProtocol.Kinds.Printed, unit);
        if (run.StartsThreads)
            answers.Send(PolicyProtocol.Kinds.Threads, unit);
        answers.Send(PolicyProtocol.Kinds.End, unit, json => json.WriteBoolean(PolicyProtocol.Done, true));
        // Its threads and its memory must not become a problem of the next rule. The build ends this process.
        if (run.StartsThreads || !fit)
        {
            answers.Send(PolicyProtocol.Kinds.Again, unit);
            Thread.Sleep(Timeout.Infinite);
        }
    }

#pragma warning disable CA1031 // Whatever a rule throws is a finding about it.
    /// <summary>Whether the process can run another rule.</summary>
    private bool Check(IReadOnlyList<Service> services)
    {
        try
        {
            if (Create() is not { } rule)
                return true;
            foreach (var service in services)
                rule.Check(new PolicyContext(service.Environment, service.Description, service.Objects, (at, text) => Report(service, at, text)));
            return true;
        }
        catch (OutOfMemoryException)
        {
            answers.Send(PolicyProtocol.Kinds.Fault, unit, "it needs more memory than a rule gets");
            return false;
        }
        catch (Exception e)
        {
            answers.Send(PolicyProtocol.Kinds.Fault, unit, Reason.For(e));
            return true;
        }
    }
#pragma warning restore CA1031

    private PolicyRule? Create()
    {
        if (type.GetConstructor([]) is null)
        {
            answers.Send(PolicyProtocol.Kinds.Refused, unit, "has no public constructor without parameters. Add one, or make the class abstract.");
            return null;
        }

        var rule = (PolicyRule)Activator.CreateInstance(type)!;
        if (RuleShape.WhyNot(rule) is { } why)
        {
            answers.Send(PolicyProtocol.Kinds.Refused, unit, why);
            return null;
        }

        answers.Send(PolicyProtocol.Kinds.Rule, unit, json =>
        {
            json.WriteString(PolicyProtocol.Code, rule.Code);
            json.WriteString(PolicyProtocol.Title, Short(rule.Title));
            json.WriteString(PolicyProtocol.Cause, Short(rule.Cause));
            json.WriteString(PolicyProtocol.Fix, Short(rule.Fix));
            json.WriteString(PolicyProtocol.Link, rule.HelpLink);
            json.WriteString(PolicyProtocol.Severity, rule.Severity.ToString());
        });
        return rule;
    }

    private void Report(Service service, PolicyValue at, string message)
    {
        // A rule that reports without end would otherwise run until its deadline.
        if (_reported++ >= Most)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"It reports more than {Most} findings."));
        answers.Send(PolicyProtocol.Kinds.Finding, unit, json =>
        {
            json.WriteString(PolicyProtocol.Environment, service.Environment);
            json.WriteString(PolicyProtocol.Text, Short(message));
            WritePlace(json, at.Place);
        });
    }

    private static string Short(string text) => text.Length <= Longest ? text : text[..Longest] + "…";

    private static void WritePlace(Utf8JsonWriter json, IReadOnlyList<int>? place)
    {
        if (place is null)
            return;
        json.WriteStartArray(PolicyProtocol.Place);
        foreach (var number in place)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
