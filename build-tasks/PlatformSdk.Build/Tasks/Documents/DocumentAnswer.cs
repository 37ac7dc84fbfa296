using System.Text.RegularExpressions;
using PlatformSdk.Build.Findings;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>Explains why a program produced no document.</summary>
internal static partial class DocumentAnswer
{
    private const string Provider = "IDocumentProvider";
    private const string Frame = "   at ";

    /// <param name="exitCode">The exit code of the tool; null after a timeout.</param>
    /// <param name="output">The output of the tool and the program.</param>
    /// <param name="folder">The project's folder.</param>
    /// <param name="description">The description file, for findings without a place in the code.</param>
    /// <param name="findings">Receives the explanation.</param>
    internal static void Explain(int? exitCode, string output, string folder, string description, FindingList findings)
    {
        if (exitCode is null)
            findings.Add(ProgramCodes.Stops, Span.WholeFile(description),
                "The program does not reach app.Run() within 3 minutes, so the build cannot read its OpenAPI document. Set PlatformOpenApi to " +
                    "false.");
        else if (output.Contains(Provider, StringComparison.Ordinal) && !output.Contains(Frame, StringComparison.Ordinal))
            findings.Add(ProgramCodes.NoDocument, Span.WholeFile(description),
                "The program registers no OpenAPI document. Call AddSwaggerGen() or AddOpenApiDocument(), or set PlatformOpenApi to false.");
        else if (UnknownType().Match(output) is { Success: true } unknown)
            Explain(ClrTypeName.InCSharp(unknown.Groups["type"].Value), description, findings);
        else
            StoppedProgram.Report(output, folder, description, findings);
    }

    private static void Explain(string unknownType, string description, FindingList findings) =>
        findings.Add(NativeCodes.UnknownType, Span.WholeFile(description),
            $"An endpoint uses JSON of the type '{unknownType}', which the native program would not know. Add "
            + $"'[JsonSerializable(typeof({unknownType}))]' to the program's JsonSerializerContext.");

    // The exception of System.Text.Json where reflection is off, as PublishAot sets it for every run of the program.
    [GeneratedRegex("JsonTypeInfo metadata for type '(?<type>[^']+)' was not provided", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownType();
}
