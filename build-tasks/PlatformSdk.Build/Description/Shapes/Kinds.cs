namespace PlatformSdk.Build.Description.Shapes;

/// <summary>Kinds of program, as a set.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Service = 1,
    Worker = 2,
    Job = 4,
    All = Service | Worker | Job,
}
