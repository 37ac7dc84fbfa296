using System.Data;
using System.Diagnostics.CodeAnalysis;

namespace PlatformSdk.Postgres.Migrations;

/// <summary>Commands on the connection that DbUp manages.</summary>
internal static class SqlCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "The texts are constants, quoted names, and the scripts of the program itself.")]
    internal static void Run(Func<IDbCommand> commands, string sql)
    {
        using var command = commands();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are constants.")]
    internal static bool Ask(Func<IDbCommand> commands, string sql)
    {
        using var command = commands();
        command.CommandText = sql;
        return command.ExecuteScalar() is true;
    }

    internal static void Add(IDbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
