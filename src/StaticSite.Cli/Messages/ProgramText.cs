namespace StaticSite.Cli;

/// <summary>A text of the program. The classes in <c>Texts</c> are the table of all of them; what they are in other languages stands in the files beside this one.</summary>
/// <param name="Key">The key of the text in the tables of the languages.</param>
/// <param name="English">The text in English, with {0}, {1}… for what fills it. Its plural forms, where it has a number {0}, stand between bars.</param>
internal sealed record ProgramText(string Key, string English);
