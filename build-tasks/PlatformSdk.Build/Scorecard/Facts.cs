using PlatformSdk.Build.Findings;
using PlatformSdk.Build.Model;
using PlatformSdk.Build.Policy;
using PlatformSdk.Build.Policy.Objects;

namespace PlatformSdk.Build.Scorecard;

/// <summary>The kinds of facts that checks look for.</summary>
internal static class Facts
{
    /// <summary>
    /// A rule of policy reports nothing, whatever its severity and waivers. A rule that is off, or that spares the service, says nothing.
    /// </summary>
    /// <param name="code">The rule.</param>
    /// <param name="kinds">The kinds of object that it looks at, which show where it holds.</param>
    internal static Func<Subject, Answer> Holds(Code code, params IReadOnlyList<string> kinds) => subject =>
        !subject.Context.Judges(code) ? Answer.DoesNotApply
        : subject.Context.Found.Find(f => f.Finding.Code.Id == code.Id) is { } broken ? Answer.Missing(broken.Finding.Span)
        : Answer.Passed(subject.FileOf(kinds));

    /// <summary>A setting has a value that passes, in every environment that counts.</summary>
    /// <param name="key">The key that sets it.</param>
    /// <param name="passes">Whether it passes.</param>
    internal static Func<Subject, Answer> Set(string key, Func<ResolvedService, bool> passes) =>
        InEach(e => passes(e.Service), (subject, e) => subject.PlaceOf(e, key));

    /// <summary>Every container of the service's own program passes.</summary>
    /// <param name="field">The field of the container that it is about.</param>
    /// <param name="passes">Whether it passes.</param>
    internal static Func<Subject, Answer> Container(string[] field, Func<PodContainer, bool> passes) => InEach(
        e => e.OwnContainers.All(passes),
        (subject, e) => e.OwnContainers.FirstOrDefault(c => !passes(c)) is { } container
            ? (e.At(container.Pod.Owner, container.Path[field]), null)
            : (subject.FileOf(Workloads), null));

    /// <summary>An object exists that passes.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <param name="key">The key that adds it.</param>
    internal static Func<Subject, Answer> Object(string[] kinds, string key) => InEach(
        e => e.Objects.Any(o => kinds.Contains(o.Kind)),
        (subject, e) => e.Objects.Any(o => kinds.Contains(o.Kind)) ? (subject.FileOf(kinds), null) : subject.PlaceOf(e, key));

    /// <summary>A file of the repository exists.</summary>
    /// <param name="add">The file to add.</param>
    /// <param name="matches">Whether a path, from the folder of the project or from the root of the repository, is such a file.</param>
    internal static Func<Subject, Answer> File(string add, Func<string, bool> matches) => subject =>
        subject.Files.Find(matches) is { } found ? Answer.Passed(Span.WholeFile(found)) : Answer.Missing(Span.WholeFile(subject.Files.FromRoot(add)));

    /// <summary>A fact in every environment that counts; the place is that of the first one without it.</summary>
    internal static Func<Subject, Answer> InEach(
        Func<RuleEnvironment, bool> passes, Func<Subject, RuleEnvironment, (Span Place, string? Key)> placeOf) => subject =>
    {
        if (subject.Live.Count == 0)
            return Answer.DoesNotApply;
        var missing = subject.Live.FirstOrDefault(e => !passes(e));
        var (place, key) = placeOf(subject, missing ?? subject.Live[0]);
        return missing is null ? Answer.Passed(place) : Answer.Missing(place, key);
    };

    /// <summary>The kinds of object that run the program.</summary>
    internal static readonly string[] Workloads = ["Deployment", "Rollout", "CronJob", "Job"];

    /// <summary>The check applies only to some services.</summary>
    internal static Func<Subject, Answer> Where(this Func<Subject, Answer> test, Func<Subject, bool> applies) => subject =>
        applies(subject) ? test(subject) : Answer.DoesNotApply;
}
