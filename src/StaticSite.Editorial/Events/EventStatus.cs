namespace StaticSite.Editorial.Events;

/// <summary>Whether an event takes place, in the words of RFC 5545, 3.8.1.11.</summary>
public enum EventStatus
{
    /// <summary>It does.</summary>
    Confirmed,

    /// <summary>It may.</summary>
    Tentative,

    /// <summary>It does not.</summary>
    Cancelled,
}
