namespace StaticSite.Cli;

/// <summary>What the table of a language says of one code. Example, severity and place are the same in every language.</summary>
/// <param name="Title">The rule in a few words.</param>
/// <param name="Message">What is wrong, with the placeholders of the original.</param>
/// <param name="Help">What to do about it, with the same placeholders.</param>
/// <param name="Reason">Why there is such a rule.</param>
internal sealed record MessageRow(string Title, string Message, string Help, string Reason);
