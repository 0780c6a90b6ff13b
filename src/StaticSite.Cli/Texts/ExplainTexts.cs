namespace StaticSite.Cli;

/// <summary>What <c>explain</c> says.</summary>
internal static class ExplainTexts
{
    public static readonly ProgramText Command = new("explain.command", "Explains a message: the rule, its reason, what to do, and an example.");
    public static readonly ProgramText Code = new("explain.code", "The code of a message, such as SS1010; without it all codes are listed.");
    public static readonly ProgramText Message = new("explain.message", "Message: {0}");
    public static readonly ProgramText Why = new("explain.why", "Why: {0}");
    public static readonly ProgramText WhatToDo = new("explain.what-to-do", "What to do: {0}");
    public static readonly ProgramText Example = new("explain.example", "For example:");
    public static readonly ProgramText Guide = new("explain.guide", "In the guide: {0}");
    public static readonly ProgramText More = new("explain.more", "static-site explain CODE says why there is such a rule and what to do.");
    public static readonly ProgramText Unknown = new("explain.unknown", "There is no code \"{0}\".{1} Without a code, explain lists all of them.");
}
