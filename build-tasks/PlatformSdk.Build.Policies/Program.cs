using System.Text.Json;
using PlatformSdk.Build.Policies;
using PlatformSdk.Build.Policy.Own.Protocol;

// Reads the service from standard input, runs the rules of each package, and answers in lines. The build starts it by 'dotnet exec'.
using var request = JsonDocument.Parse(Console.OpenStandardInput(), new JsonDocumentOptions { MaxDepth = PolicyProtocol.MostDepth });
var answers = new Answers(Console.OpenStandardOutput());
Console.SetIn(TextReader.Null);
Console.SetOut(new RuleOutput());
Console.SetError(new RuleOutput());

var done = request.RootElement.GetProperty(PolicyProtocol.Done).EnumerateArray().Select(unit => unit.GetString()!).ToHashSet();
var services = Service.ReadAll(request.RootElement);
foreach (var package in request.RootElement.GetProperty(PolicyProtocol.Packages).EnumerateArray())
    new RulePackage(package.GetProperty(PolicyProtocol.Name).GetString()!, package.GetProperty(PolicyProtocol.Assembly).GetString()!)
        .Run(services, done, answers);
answers.Send(PolicyProtocol.Kinds.AllDone, "");
// A thread of a rule would keep the process alive.
Environment.Exit(0);
