using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Contacts;

/// <summary>Codes of phone numbers, from SS7351 on.</summary>
public static class ContactsDiagnostics
{
    /// <summary>A contact that is not in the file.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("SS7351", Severity.Error, "Contacts come from one file",
        "there is no contact \"{0}\" in input/data/contacts.yml", "Use an id of that file, or add the contact there with its source and date.{1}",
        "Only a number of that file was verified by somebody.",
        "{contact:emergancy} → {contact:emergency}");

    /// <summary>A word behind a contact that means nothing.</summary>
    public static readonly DiagnosticDescriptor BadOption = new("SS7352", Severity.Error, "Options of contacts are known",
        "\"{0}\" is no option of a contact", "Write {contact:emergency} or {contact:emergency full}.",
        "An option that is not understood would be ignored.",
        "{contact:emergency all} → {contact:emergency full}");

    /// <summary>A phone number that someone typed.</summary>
    public static readonly DiagnosticDescriptor Typed = new("SS7353", Severity.Error, "Phone numbers are not typed by hand",
        "the phone number {0} is typed by hand", "Put it into input/data/contacts.yml with who answers, a source and a date, and write {contact:ID} here. A number that was not verified can cost a life.",
        "A wrong number can cost a life, and one that is typed on many pages is never mended on all of them.",
        "Call 112 → Call {contact:emergency}");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Unknown, BadOption, Typed];
}
