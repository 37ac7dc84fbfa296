using PlatformSdk.Build.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PlatformSdk.Build.Yaml;

/// <summary>
/// Parses text into nodes that know their place. It accepts only the part of YAML that a description needs: one document, no anchors, no tags and no
/// merge keys. A file then means the same to every tool, and cannot expand without limit.
/// </summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 50;

    /// <summary>Those of Kubernetes have at most 317. A written key of more than 1,024 is none for other readers.</summary>
    private const int LongestKey = 400;

    private readonly string _file;
    private readonly FindingList _findings;
    private readonly Parser _parser;

    private YamlReader(string text, string file, FindingList findings)
    {
        _file = file;
        _findings = findings;
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The documents of a text, or null after an error, which is added to the findings.</summary>
    internal static IReadOnlyList<YamlNode>? ReadAll(string text, string file, FindingList findings)
    {
        try
        {
            return new YamlReader(text, file, findings).ReadDocuments();
        }
        catch (UnsupportedYamlException e)
        {
            findings.Add(e.Code, e.Span, e.Message);
        }
        catch (YamlException e)
        {
            SyntaxMessage.Report(e, text, file, findings);
        }
        // The parser indexes past its buffers on some malformed inputs; for the user that is a syntax error too.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException)
        {
            findings.Add(ReadingCodes.Syntax, Span.WholeFile(file), "The file is not valid YAML. Check the quotes, brackets and indentation.");
        }

        return null;
    }

    private List<YamlNode> ReadDocuments()
    {
        var documents = new List<YamlNode>();
        _parser.Consume<StreamStart>();
        while (!_parser.Accept<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            documents.Add(ReadNode(0));
            _parser.Consume<DocumentEnd>();
        }

        return documents;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting)
            throw Unsupported(ReadingCodes.TooDeep, _parser.Current!,
                $"The file has more than {DeepestNesting} levels of nesting. Remove the extra brackets or indentation.");

        var current = _parser.Consume<ParsingEvent>();
        RejectSharing(current);
        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => throw Unsupported(ReadingCodes.Syntax, current, "The value is missing here."),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar) =>
        new(scalar.Value, scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? ScalarStyle.Plain : ScalarStyle.Quoted)
        {
            Span = SpanOf(scalar.Start, scalar.End),
        };

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        var sequence = new YamlSequence { Span = SpanOf(start.Start, _parser.Consume<SequenceEnd>().End) };
        sequence.Items.AddRange(items);
        return sequence;
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        // The span covers only the first character; otherwise an editor underlines the whole block.
        var mapping = new YamlMapping { Span = SpanOf(start.Start, start.Start) };
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw Unsupported(ReadingCodes.Syntax, _parser.Current!, "A key must be plain text. Write 'key: value'.");
            if (key.Value.Length > LongestKey)
                throw new UnsupportedYamlException(ReadingCodes.Syntax, key.Span, $"The key has more than {LongestKey} characters. Shorten it.");
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
                throw new UnsupportedYamlException(ReadingCodes.Sharing, key.Span,
                    "Merge keys ('<<') are not supported. Write the values out, or move shared ones to platform.defaults.yaml.");
            var value = ReadNode(depth + 1);
            if (mapping[key.Value] is not null)
                _findings.Add(ReadingCodes.DuplicateKey, key.Span, $"'{Shorten.Text(key.Value)}' appears twice. Remove one of the two.");
            else
                mapping.Set(key, value);
        }

        return mapping;
    }

    private void RejectSharing(ParsingEvent current)
    {
        if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            throw Unsupported(ReadingCodes.Sharing, current,
                "Anchors (&) and aliases (*) are not supported. Write the value out, and quote a text that starts with & or *.");
        if (current is NodeEvent { Tag.IsEmpty: false })
            throw Unsupported(ReadingCodes.Sharing, current,
                "Tags (!) are not supported. Write the plain value, and quote a text that starts with !.");
    }

    private UnsupportedYamlException Unsupported(Code code, ParsingEvent at, string message) => new(code, SpanOf(at.Start, at.End), message);

    private Span SpanOf(Mark start, Mark end) => new(_file, (int)start.Line, (int)start.Column, (int)end.Line, (int)end.Column);
}
