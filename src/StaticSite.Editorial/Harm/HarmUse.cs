namespace StaticSite.Editorial.Harm;

/// <summary>What a word can be in a sentence; one word can be several.</summary>
[Flags]
internal enum HarmUse
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>A unit of length.</summary>
    Unit = 1,

    /// <summary>A word that makes a distance one to rely on.</summary>
    Safe = 2,

    /// <summary>A verb of handling as instructions say it.</summary>
    Verb = 4,

    /// <summary>What must not be handled.</summary>
    Device = 8,

    /// <summary>A word before a verb that forbids what it says.</summary>
    Negation = 16,

    /// <summary>A word directly before a verb by which it is no instruction: a cut wire, they move mines.</summary>
    Noun = 32,

    /// <summary>A number.</summary>
    Number = 64,
}
