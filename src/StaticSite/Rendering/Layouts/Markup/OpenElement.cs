namespace StaticSite.Rendering.Layouts.Markup;

/// <summary>An element that was opened and not yet closed.</summary>
/// <param name="Name">Its name in small letters, with a sign for the outputs that are a part of it; <see cref="AnyName"/> where it cannot be known.</param>
/// <param name="Offset">Where its start tag begins.</param>
internal readonly record struct OpenElement(string Name, int Offset)
{
    /// <summary>A name that depends on a condition.</summary>
    public const string AnyName = "*";

    /// <summary>How many blocks of the template are open around the condition on which it depends whether the element is open; -1 for none.</summary>
    public int MaybeIn { get; init; } = -1;

    /// <summary>Whether it is open on some ways through the template only.</summary>
    public bool IsMaybe => MaybeIn >= 0;

    /// <summary>Whether it was said already that it is closed at the wrong place.</summary>
    public bool IsForgiven { get; init; }

    /// <summary>Whether nothing is to be said when it is not closed.</summary>
    public bool IsQuiet => IsForgiven || Name == AnyName || HtmlNames.MayLackEnd(Name);
}
