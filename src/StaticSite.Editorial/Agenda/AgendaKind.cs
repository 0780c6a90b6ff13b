namespace StaticSite.Editorial.Agenda;

/// <summary>Why something is on the editors' list, in the order of the list.</summary>
public enum AgendaKind
{
    /// <summary>A review is overdue or due soon.</summary>
    Review,

    /// <summary>It is taken off the site soon.</summary>
    Expires,

    /// <summary>It will be published.</summary>
    Scheduled,

    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>A picture without the file that names who made it.</summary>
    NoCredit,
}
