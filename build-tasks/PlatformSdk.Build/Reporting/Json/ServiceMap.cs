namespace PlatformSdk.Build.Reporting.Json;

/// <summary>The part of the report that is true without a change: needs, traffic, and why each object is as it is.</summary>
internal static class ServiceMap
{
    internal static void Add(JsonText json, Report report)
    {
        json.Add("needs", report.Needs, (members, need) =>
        {
            members.Add("name", need.Name);
            members.Add("type", need.Type);
            members.Add("optional", need.IsOptional);
            members.Add("holdsData", need.HoldsData);
            members.Add("place", need.Place, ReportJson.Place);
            members.Add("provided", need.Provided, (inner, provided) =>
            {
                inner.Add("environment", provided.Environment);
                inner.Add("by", provided.By);
                inner.Add("description", provided.Description);
            });
        });
        if (report.Callers is { } callers)
        {
            json.Add("callers", callers, (members, caller) =>
            {
                members.Add("name", caller.Name);
                members.AddIfAny("system", caller.System);
                members.Add("optional", caller.IsOptional);
            });
        }

        json.Add("flows", report.Flows, (members, flow) =>
        {
            members.Add("environment", flow.Environment);
            members.Add("policy", flow.Policy);
            members.Add("direction", flow.IsIncoming ? "in" : "out");
            members.Add("peer", flow.Peer);
            members.Add("port", flow.Port);
            members.AddIfAny("need", flow.Need);
        });
        json.Add("objects", report.Objects, (members, one) =>
        {
            members.Add("environment", one.Environment);
            members.Add("file", one.File);
            members.Add("kind", one.Kind);
            members.Add("name", one.Name);
            members.Add("origins", one.Origins, (inner, origin) =>
            {
                inner.Add("what", origin.What);
                inner.Add("file", origin.Place.File);
                inner.Add("line", origin.Place.Line);
            });
        });
    }
}
