namespace PlatformSdk.Build.Findings;

/// <summary>PLAT2534 and PLAT2545 to 2549: retiring a service.</summary>
internal static class RetireCodes
{
    internal static readonly Code DayHasPassed = new("PLAT2534", Severity.Error,
        "The day of the removal is not in the future",
        "The announcement gives callers time to move, and a service that is still there on its day is reported. Nothing was written.",
        "dotnet build -t:PlatformRetire -p:PlatformRetireDate=2020-06-30",
        "Choose a day that leaves the callers time. If nothing calls the service, tomorrow will do.");

    internal static readonly Code BadDate = new("PLAT2545", Severity.Error,
        "The day of the removal is not a date",
        "PlatformRetireDate is the day on which the service is removed. Nothing was written.",
        "dotnet build -t:PlatformRetire -p:PlatformRetireDate=30.06.2027",
        "Write the date as yyyy-MM-dd, such as 2027-06-30.");

    internal static readonly Code CannotEdit = new("PLAT2546", Severity.Error,
        "The removal cannot be announced without rewriting the file",
        "PlatformRetire changes two lines and leaves the rest of the file as it is. In this file, that would change something else, for example " +
            "because the whole file is one map in braces.",
        "a platform.yaml that is written as { apiVersion: platform-sdk/v1, … }",
        "Add the two keys by hand, as the message shows them.");

    internal static readonly Code NotAnnounced = new("PLAT2547", Severity.Error,
        "The removal is not announced",
        "The list of what to delete is for a deprecated service with a 'retire' day. Before that, its callers know nothing.",
        "dotnet build -t:PlatformRetire for a service without 'retire'",
        "Run 'dotnet build -t:PlatformRetire -p:PlatformRetireDate=2027-06-30', release that, and wait until nothing calls the service.");

    internal static readonly Code ListExists = new("PLAT2548", Severity.Message,
        "The list of what to delete exists already",
        "What is ticked off in it would be lost.",
        "dotnet build -t:PlatformRetire a second time",
        "Delete the file to write a new one.");

    internal static readonly Code ManyServices = new("PLAT2549", Severity.Error,
        "Retiring through a solution would retire several services",
        "A target that is run on a solution runs in each of its projects. Nothing was written.",
        "dotnet build -t:PlatformRetire -p:PlatformRetireDate=2027-06-30 at the root of a system",
        "Name the project: dotnet build services/orders/src/orders -t:PlatformRetire …");

    internal static readonly IReadOnlyList<Code> All = [DayHasPassed, BadDate, CannotEdit, NotAnnounced, ListExists, ManyServices];
}
