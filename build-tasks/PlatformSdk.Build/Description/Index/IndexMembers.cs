using PlatformSdk.Build.Description.Values;

namespace PlatformSdk.Build.Description.Index;

/// <summary>The members of an index as types.</summary>
internal static class IndexMembers
{
    private static readonly Duration s_usualWindow = Duration.Parse("30d")!;

    internal static IndexedService Service(IndexNode node) => new()
    {
        Name = IndexReader.Name(node, "name"),
        Kind = node.Word<ServiceKind>("kind"),
        Title = node.Text("title") ?? IndexReader.Name(node, "name"),
        Owner = node.Need("owner", EntityRef.Parse, "a reference such as team-checkout"),
        Lifecycle = node.Word<Lifecycle>("lifecycle"),
        Retire = node.Value("retire", CalendarDate.Parse, "a date such as 2027-06-30"),
        Tier = node.Word<Tier>("tier"),
        System = node.Text("system") is null ? null : IndexReader.Name(node, "system"),
        Repository = node.Value("repository", Values.Repository.Parse, "an address such as github.com/acme/shop")?.ToString(),
        Path = node.Text("path") ?? "",
        Apis = [.. node.List("apis").Select(api => new IndexedApi(IndexReader.Name(api, "name"), api.Word<ApiType>("type")))],
        Needs = [.. node.List("needs").Select(need => new IndexedNeed(IndexReader.Name(need, "name"), need.Need("type"), need.Flag("optional")))],
        Callers =
        [
            .. node.List("callers").Select(caller => new IndexedCaller(IndexReader.Name(caller, "name"),
                caller.Text("system") is null ? null : IndexReader.Name(caller, "system"), caller.Flag("optional"))),
        ],
        Affected = node.Object("affected") is { } affected ? Affected(affected) : Index.Affected.Nobody,
        Environments = [.. node.List("environments").Select(Environment)],
    };

    private static Affected Affected(IndexNode node) => new(
        [.. node.List("down").Select(name => name.AsText())], [.. node.List("degraded").Select(name => name.AsText())],
        node.Number("downCount") ?? 0, node.Number("degradedCount") ?? 0);

    private static IndexedEnvironment Environment(IndexNode node) => new()
    {
        Name = IndexReader.Name(node, "name"),
        Namespace = node.Need("namespace"),
        Port = node.Number("port"),
        GrpcPort = node.Number("grpcPort"),
        Host = node.Text("host"),
        GrpcHost = node.Text("grpcHost"),
        Path = node.Text("path"),
        Public = node.Flag("public"),
        Audience = node.Text("audience"),
        Objective = node.Object("objective") is { } objective ? Objective(objective) : null,
        Cost = node.Object("cost") is { } cost
            ? new IndexedCost(cost.Need("currency"), cost.Amount("least"), cost.Amount("likely"), cost.Amount("most")) : null,
    };

    private static IndexedObjective Objective(IndexNode node) => new(
        Share(node, "availability"), node.Value("within", Duration.Parse, "a duration such as 300ms"), Share(node, "for"),
        node.Value("window", Duration.Parse, "a duration such as 30d") ?? s_usualWindow);

    private static Percentage? Share(IndexNode node, string name) => node.Value(name, Percentage.Parse, "a percentage such as \"99.9\"");
}
