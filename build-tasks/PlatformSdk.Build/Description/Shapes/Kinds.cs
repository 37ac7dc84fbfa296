namespace PlatformSdk.Build.Description.Shapes;

/// <summary>A set of service kinds.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Service = 1,
    Worker = 2,
    Job = 4,
    All = Service | Worker | Job,
}
