namespace PlatformSdk.Build.Findings;

/// <summary>PLAT0011 to PLAT0019 and PLAT2117 to PLAT2128: the project and the program that the description belongs to.</summary>
internal static class ProgramCodes
{
    internal static readonly Code NoDescription = new("PLAT0011", Severity.Error,
        "There is no platform.yaml",
        "The project references PlatformSdk and its code calls AddPlatform(), which the build generates from platform.yaml. The file is missing, " +
            "or has "
        + "another name: platform.yml, or upper-case letters.",
        "platform.yml",
        "Rename the file to platform.yaml, or create it with 'dotnet build -t:PlatformInit'.");

    internal static readonly Code NotCSharp = new("PLAT0012", Severity.Error,
        "The project is not a C# project",
        "The build generates C# code from platform.yaml, which an F# or Visual Basic compiler cannot read.",
        "platform.yaml next to Orders.fsproj",
        "Make the program a C# project that references yours as a library, and move platform.yaml to it.");

    internal static readonly Code Library = new("PLAT0013", Severity.Error,
        "The project with platform.yaml is a library",
        "A description belongs to a program: only a program can be started, probed and deployed.",
        "platform.yaml next to a project with OutputType Library",
        "Move platform.yaml to the program's folder, or set OutputType to Exe.");

    internal static readonly Code NoClient = new("PLAT0014", Severity.Warning,
        "The program injects a need whose package is not referenced",
        "Without the package, the type of the client is unknown to the compiler, or nothing is registered under the name of the need. The need has " +
            "only its connection string and a health check by TCP, which is enough for a program that creates its own client.",
        "[FromKeyedServices(\"database\")] NpgsqlDataSource db, without a reference to PlatformSdk.Postgres",
        "Run the 'dotnet add package' command in the message, or register your own client under the name of the need.");

    internal static readonly Code OldFramework = new("PLAT0015", Severity.Error,
        "The project targets an older .NET",
        "PlatformSdk needs .NET 10. With several target frameworks, each of them is checked.",
        "<TargetFramework>net8.0</TargetFramework>",
        "Set <TargetFramework>net10.0</TargetFramework>. In a project with several target frameworks, add Condition=\"'$(TargetFramework)' == " +
            "'net10.0'\" to the PackageReference.");

    internal static readonly Code NotWeb = new("PLAT0016", Severity.Error,
        "The project of a web application does not use the Web SDK",
        "Microsoft.NET.Sdk.Web imports the namespaces of ASP.NET Core. With another SDK, the compiler knows WebApplication only in a file that " +
            "imports Microsoft.AspNetCore.Builder.",
        "<Project Sdk=\"Microsoft.NET.Sdk\">, and WebApplication.CreateBuilder(args) in Program.cs",
        "Set Sdk=\"Microsoft.NET.Sdk.Web\" in the first line of the project file, or add 'using Microsoft.AspNetCore.Builder;' to the file.");

    internal static readonly Code Stops = new("PLAT2117", Severity.Error,
        "The program stops before the build can read its OpenAPI document",
        "The build runs the program up to app.Run() to write openapi.json, with the variables of 'config' and with placeholders for what 'needs' "
        + "delivers. The program threw an exception first, most often because a setting has no value. Of several reasons, the first one is shown; "
        + "'dotnet build -v:detailed' shows everything that the program wrote.",
        "var key = builder.Configuration[\"Stripe:Key\"] ?? throw new InvalidOperationException(\"Stripe:Key is not set\");",
        "Give the setting a value: in 'config', or as a need of type secret. Or set PlatformOpenApi to false in the project file.");

    internal static readonly Code SeveralDocuments = new("PLAT2118", Severity.Error,
        "The program has several OpenAPI documents",
        "openapi.json is one document. None of the program's documents is named v1, so the build cannot choose; or PlatformOpenApiDocument names one "
        + "that the program does not have.",
        "options.SwaggerDoc(\"store\", …); options.SwaggerDoc(\"admin\", …);",
        "Set PlatformOpenApiDocument in the project file to the name of one document.");

    internal static readonly Code NoDocument = new("PLAT2119", Severity.Error,
        "The program has no OpenAPI document",
        "The project references Swashbuckle or NSwag, so the build takes the document from there; but the program registers none.",
        "a reference to Swashbuckle.AspNetCore, and no AddSwaggerGen()",
        "Call AddSwaggerGen() or AddOpenApiDocument(), remove the package, or set PlatformOpenApi to false in the project file.");

    internal static readonly Code OldSwashbuckle = new("PLAT2120", Severity.Error,
        "Swashbuckle is too old",
        "PlatformSdk uses Microsoft.OpenApi 2. Swashbuckle before version 10 works only with Microsoft.OpenApi 1, so it would fail at the first " +
            "request.",
        "<PackageReference Include=\"Swashbuckle.AspNetCore\" Version=\"6.5.0\"/>",
        "Update Swashbuckle.AspNetCore to version 10 or later, or remove it: the build writes openapi.json without it.");

    internal static readonly Code NotMapped = new("PLAT2121", Severity.Warning,
        "The program does not call MapPlatform()",
        "Without MapPlatform() the program does not answer health requests on its own port.",
        "builder.AddPlatform() in Program.cs, and no app.MapPlatform()",
        "Add app.MapPlatform() after builder.Build(). A job calls RunJobAsync() instead.");

    internal static readonly Code OtherHost = new("PLAT2122", Severity.Error,
        "A service needs a web application",
        "platform.yaml has kind service, but the program calls AddPlatform() on a host that answers no requests.",
        "kind: service, and Host.CreateApplicationBuilder(args)",
        "Use WebApplication.CreateBuilder(args), or set kind to worker or job.");

    internal static readonly Code NoJob = new("PLAT2124", Severity.Warning,
        "A job does not call RunJobAsync()",
        "platform.yaml has kind job. Its pod is done when the program ends, and RunJobAsync() ends it with the right exit code. A web application " +
            "or a host that only runs would keep the pod forever.",
        "kind: job, and app.Run() in Program.cs",
        "End Program.cs with 'return await host.RunJobAsync(…)', or set kind to service or worker.");

    internal static readonly IReadOnlyList<Code> All =
        [NoDescription, NotCSharp, Library, NoClient, OldFramework, NotWeb, Stops, SeveralDocuments, NoDocument, OldSwashbuckle, NotMapped, OtherHost,
            NoJob];
}
