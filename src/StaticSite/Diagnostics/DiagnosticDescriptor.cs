using System.Text.RegularExpressions;

namespace StaticSite.Diagnostics;

/// <summary>One row of the table of codes: what is common to all diagnostics of one kind.</summary>
/// <param name="Code">Stable code such as <c>SS1001</c>; never reused for another meaning.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Title">The rule in a few words, for the guide.</param>
/// <param name="Message">What is wrong, with <c>{0}</c>, <c>{1}</c>… for the particulars.</param>
/// <param name="Help">What to do about it, with the same placeholders.</param>
/// <param name="Reason">Why there is such a rule: what would happen to a reader without it.</param>
/// <param name="Example">What is wrong, an arrow, and what is right; shown as it is.</param>
public sealed partial record DiagnosticDescriptor(string Code, Severity Severity, string Title, string Message, string Help, string Reason = "", string Example = "")
{
    /// <summary>The message without the particulars of one case.</summary>
    public string GeneralMessage => General(Message);

    /// <summary>The help without the particulars of one case.</summary>
    public string GeneralHelp => General(Help);

    /// <summary>A diagnostic of this kind at a place.</summary>
    public Diagnostic At(SourceSpan span, params string[] arguments) => new(this, span, arguments);

    /// <summary>The same rule as a warning, for builds that are not published.</summary>
    public DiagnosticDescriptor AsWarning() => this with { Severity = Severity.Warning };

    // A hint that ends the help (the nearest known name) says nothing in general.
    private static string General(string template) => Placeholder().Replace(TrailingHint().Replace(template, "$1"), "{…}");

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"([.?!)])\{\d+\}$")]
    private static partial Regex TrailingHint();
}
