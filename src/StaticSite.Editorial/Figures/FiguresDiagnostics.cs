using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Figures;

/// <summary>Codes of figures, from SS7001 on.</summary>
public static class FiguresDiagnostics
{
    /// <summary>A figure that is not in the ledger.</summary>
    public static readonly DiagnosticDescriptor Unknown = Error("SS7001", "Figures come from the ledger",
        "there is no figure \"{0}\" in input/data/figures.yml", "Use an id of that file, or add the figure there with its claimant, date and source.{1}",
        "Every number must be traceable to who says it; one that is not in the ledger has no source.",
        "{figure:casualties-kiled} → {figure:casualties-killed}");

    /// <summary>An option that figures do not have.</summary>
    public static readonly DiagnosticDescriptor BadOption = Error("SS7002", "Options of figures are known",
        "\"{0}\" is no option of a figure", "Use one of: value, date, source, at=2025-12-26, each once.{1}",
        "An option that is not understood would be ignored, and the number would lose its day or source.",
        "{figure:casualties-killed dates} → {figure:casualties-killed date}");

    /// <summary>A day before the first value.</summary>
    public static readonly DiagnosticDescriptor NoValueAt = Error("SS7003", "A figure has a value on the day that is asked for",
        "the figure \"{0}\" has no value on {1}; its first is of {2}", "Name a later day, or add the earlier value to its history.",
        "The number of another day would be shown as if it were of this one.",
        "{figure:casualties-killed at=1990-01-01} → {figure:casualties-killed at=2025-12-26}");

    /// <summary>A number that is not from the ledger.</summary>
    public static readonly DiagnosticDescriptor BareNumber = Error("SS7004", "Numbers of people, mines and land come from the ledger",
        "the number {0} beside \"{1}\" has no source", "Put the figure into input/data/figures.yml and write {figure:ID} here. If you quote someone, and the text says whom, write {quoted:{0}}.",
        "A number typed by hand has no source, and nobody mends it when the count changes.",
        "72 people were killed → {figure:casualties-killed} people were killed");

    /// <summary>Earlier values out of order.</summary>
    public static readonly DiagnosticDescriptor HistoryOrder = Error("SS7005", "A figure's history runs from new to old",
        "the value of {0} stands below that of {1}", "Sort the values by as_of, the newest first, each day once.",
        "In another order an old value would count as the newest.",
        "history: [{as_of: 2024-…}, {as_of: 2025-…}] → history: [{as_of: 2025-…}, {as_of: 2024-…}]");

    /// <summary>A value of the future.</summary>
    public static readonly DiagnosticDescriptor Future = Error("SS7006", "Values are not of the future",
        "{0} lies in the future", "Write the day the value stands for.",
        "Nobody can have counted on a day that has not come; most often it is a typing mistake.",
        "as_of: 2062-03-13 → as_of: 2026-03-13");

    /// <summary>A chart that is not declared.</summary>
    public static readonly DiagnosticDescriptor UnknownChart = Error("SS7007", "Charts are declared in the settings",
        "there is no chart \"{0}\" in input/site.yml", "Use a chart that is listed there under figures.charts, or add it.{1}",
        "A chart that is not described has no title and no words for people who cannot see it.",
        "{chart:casulties} → {chart:casualties}");

    /// <summary>A chart of a figure that is not in the ledger.</summary>
    public static readonly DiagnosticDescriptor UnknownChartFigure = Error("SS7008", "Charts show figures of the ledger",
        "the chart \"{0}\" shows the figure \"{1}\", which is not in input/data/figures.yml", "Use an id of that file.{2}",
        "A line without values would be drawn as if nothing had happened.",
        "figures: [casualties-kiled] → figures: [casualties-killed]");

    /// <summary>An id that texts and addresses cannot have.</summary>
    public static readonly DiagnosticDescriptor BadId = Error("SS7009", "Ids of figures are plain",
        "\"{0}\" cannot be the id of a figure", "Use small letters from a to z, digits and hyphens, such as casualties-since-2020.",
        "Ids become addresses and names of files, which must work everywhere.",
        "Casualties since 2020: → casualties-since-2020:");

    /// <summary>A value ten times, or a tenth of, the one beside it.</summary>
    public static readonly DiagnosticDescriptor LargeChange = new("SS7010", Severity.Warning, "Values of a figure are of one size",
        "{0} stands beside {1} of {2}: a digit may be missing or one too many", "Compare the number with its source. If it is right, write large_change: true beside it.",
        "A zero too many makes ten times as many people of a number, and charts show it.",
        "value: 4190 above value: 417 → value: 419");

    /// <summary>A part that is no other figure of the ledger.</summary>
    public static readonly DiagnosticDescriptor UnknownPart = Error("SS7610", "Parts of a figure are figures of the ledger",
        "the figure \"{0}\" has the part \"{1}\", which is no other figure in input/data/figures.yml", "Use the id of another figure of that file.{2}",
        "People killed and people injured are shown apart; a part without a value would leave one of them out.",
        "parts: [casualties-kiled, casualties-injured] → parts: [casualties-killed, casualties-injured]");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Unknown, BadOption, NoValueAt, BareNumber, HistoryOrder, Future, UnknownChart, UnknownChartFigure, BadId, LargeChange, UnknownPart];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
