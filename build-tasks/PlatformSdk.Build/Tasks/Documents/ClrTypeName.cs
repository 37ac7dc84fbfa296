using System.Text;

namespace PlatformSdk.Build.Tasks.Documents;

/// <summary>The name of a type as C# writes it, from the name that .NET gives it: <c>List`1[Shop.Line]</c> is <c>List&lt;Shop.Line&gt;</c>.</summary>
internal static class ClrTypeName
{
    internal static string InCSharp(string name)
    {
        var (result, open) = (new StringBuilder(), new Stack<char>());
        for (var i = 0; i < name.Length; i++)
        {
            switch (name[i])
            {
                // The number of type arguments, and what opens their list.
                case '`':
                    i = name.IndexOf('[', i) is >= 0 and var bracket ? bracket : name.Length;
                    result.Append('<');
                    open.Push('>');
                    break;
                case '[':
                    result.Append('[');
                    open.Push(']');
                    break;
                case ']':
                    result.Append(open.TryPop(out var close) ? close : ']');
                    break;
                // A type within another one.
                case '+':
                    result.Append('.');
                    break;
                case ',' when open.TryPeek(out var list) && list == '>':
                    result.Append(", ");
                    break;
                default:
                    result.Append(name[i]);
                    break;
            }
        }

        return result.ToString();
    }
}
