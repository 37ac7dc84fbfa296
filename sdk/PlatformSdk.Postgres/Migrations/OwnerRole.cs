using System.Data;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>The role that owns the tables. The role that logs in may expire; what it owns could not be changed by the next one.</summary>
internal sealed class OwnerRole(string? name)
{
    /// <summary>Until the end of the transaction.</summary>
    internal void Assume(Func<IDbCommand> commands)
    {
        if (name is not null)
            SqlCommands.Run(commands, $"SET LOCAL ROLE {Quoted}");
    }

    /// <summary>The statement that assumes it until the end of the session, or null.</summary>
    internal string? ForSession => name is null ? null : $"SET ROLE {Quoted}";

    private string Quoted => $"\"{name!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
