using System.Text;

namespace PlatformSdk.Build.Policies;

/// <summary>The console of the rules: what they print goes nowhere, and is held against them.</summary>
internal sealed class RuleOutput : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => RuleRun.Current?.Print();

    public override void Write(char[] buffer, int index, int count) => RuleRun.Current?.Print();

    public override void Write(string? value) => RuleRun.Current?.Print();
}
