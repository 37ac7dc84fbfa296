namespace PlatformSdk.Build.Authoring.Upgrading.Trees;

/// <summary>The forms of the user's files. A file that is new gets that of most others: a clone on Windows may have CRLF everywhere.</summary>
internal sealed class TextForms
{
    private readonly Dictionary<string, TextForm> _forms;
    private readonly TextForm _usual;

    /// <summary>Takes the forms of a tree away.</summary>
    internal TextForms(Tree own)
    {
        _forms = Strip(own);
        _usual = new TextForm(false, _forms.Values.Count(form => form.IsCrlf) * 2 > own.Count);
    }

    internal static Dictionary<string, TextForm> Strip(Tree tree)
    {
        var forms = new Dictionary<string, TextForm>(StringComparer.Ordinal);
        foreach (var (path, file) in tree.ToList())
            (forms[path], tree[path]) = TextForm.Split(file);
        return forms;
    }

    /// <summary>The file in the form of the user's file at this path.</summary>
    internal TreeFile Apply(string path, TreeFile file) => _forms.GetValueOrDefault(path, _usual).Apply(file);
}
