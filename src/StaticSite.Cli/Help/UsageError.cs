namespace StaticSite.Cli;

/// <summary>One thing that is wrong with how the program was called.</summary>
/// <param name="Kind">What it is; null when the library says something that is not known here.</param>
/// <param name="Parts">What fills the text of the kind.</param>
/// <param name="Message">The words of the library.</param>
internal readonly record struct UsageError(ProgramText? Kind, string[] Parts, string Message);
