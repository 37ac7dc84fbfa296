namespace PlatformSdk.Build.Authoring.Figures.History;

/// <summary>Why there is no whole history, so that no figure can be made of it.</summary>
internal enum HistoryGap
{
    /// <summary>The history is whole.</summary>
    None,

    /// <summary>The folder is in no repository.</summary>
    NoRepository,

    /// <summary>Git is not installed.</summary>
    NoGit,

    /// <summary>The clone is shallow.</summary>
    Shallow,

    /// <summary>Git could not read it, as in a partial clone whose objects are on the server.</summary>
    Unreadable,
}
