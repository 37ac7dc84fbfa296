namespace PlatformSdk.Build.Policy.Own.Protocol;

/// <summary>
/// What the build and the process that runs the organization's rules say to each other: the build writes one JSON document to its standard input, and
/// it answers with lines. Everything that does not start with the mark was printed by a rule.
/// </summary>
internal static class PolicyProtocol
{
    /// <summary>The start of an answer. A control character, so that no text of a rule looks like it by accident.</summary>
    internal const string Mark = "\u0001policy ";

    /// <summary>Three levels of JSON for each level of an object.</summary>
    internal const int MostDepth = 3000;

    // The request.
    internal const string Packages = "packages";
    internal const string Name = "name";
    internal const string Assembly = "assembly";
    internal const string Done = "done";
    internal const string Environments = "environments";
    internal const string Description = "description";
    internal const string Objects = "objects";

    // The members of an answer. A unit is a package while it is loaded, or a rule: "Acme.Policies" or "Acme.Policies Acme.Rules.OwnerIsATeam".
    internal const string Kind = "kind";
    internal const string Unit = "unit";
    internal const string Text = "text";
    internal const string Place = "place";
    internal const string Environment = "environment";
    internal const string Code = "code";
    internal const string Title = "title";
    internal const string Cause = "cause";
    internal const string Fix = "fix";
    internal const string Link = "link";
    internal const string Severity = "severity";

    /// <summary>The kinds of answers.</summary>
    internal static class Kinds
    {
        internal const string Begin = "begin";
        internal const string Rule = "rule";
        internal const string Finding = "finding";
        internal const string Fault = "fault";
        internal const string Printed = "printed";
        internal const string Threads = "threads";
        internal const string Refused = "refused";
        internal const string NotLoaded = "notLoaded";
        internal const string End = "end";

        /// <summary>The process is not fit to run more rules: the build starts another one for the rest.</summary>
        internal const string Again = "again";

        internal const string AllDone = "allDone";
    }
}
