using PlatformSdk.EndToEnd.Tests.Machine;

namespace PlatformSdk.EndToEnd.Tests.Service;

/// <summary>A scaffolded service that can run, whatever it was compiled to. The same tests look at each.</summary>
public interface ICompiledService
{
    Scaffold Scaffold { get; }

    /// <summary>The program, with these variables and no launch profile, as a container starts it.</summary>
    RunningProgram Start(IReadOnlyDictionary<string, string?> variables);
}
