using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Safety;

/// <summary>Codes of required rules, from SS7301 on.</summary>
public static class SafetyDiagnostics
{
    /// <summary>A page without one of the rules its kind must give.</summary>
    public static readonly DiagnosticDescriptor Missing = Error("SS7301", "A safety page gives every rule",
        "this {0} page does not say the rule \"{1}\"", "Mark the words that say it, for example: {2}",
        "A rule left out is read as a rule that does not hold.",
        "A safety page without Stop → **Stop.**{.rule-stop} Do not go on.");

    /// <summary>Rules in another order than readers must follow them in.</summary>
    public static readonly DiagnosticDescriptor OutOfOrder = Error("SS7302", "Rules come in the order in which they are followed",
        "\"{0}\" comes too early: \"{1}\" comes before it, but stands at {2}", "Say what to do first, first: {3}.",
        "In danger people do what they read first.",
        "Report it before Stop → Stop first, Report last");

    /// <summary>A mark of a rule that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownRule = Error("SS7303", "Marks of rules are known",
        "there is no rule \"{0}\"", "Use one of: {1}. Rules are listed in input/site.yml under safety.{2}",
        "A mark with a typing mistake would count as a missing rule.",
        "**Stop.**{.rule-stopp} → **Stop.**{.rule-stop}");

    /// <summary>A rule in the settings that no class can carry.</summary>
    public static readonly DiagnosticDescriptor BadRule = Error("SS7304", "Names of rules are plain words",
        "\"{0}\" cannot be the name of a rule", "Use small letters, digits and hyphens, and a bar between rules of which one is enough, for example: back|stay",
        "Names of rules become classes of the page.",
        "safety: {kinds: {safety: [\"Do not touch\"]}} → safety: {kinds: {safety: [touch]}}");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Missing, OutOfOrder, UnknownRule, BadRule];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
