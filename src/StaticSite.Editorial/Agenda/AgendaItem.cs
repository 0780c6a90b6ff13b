using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Agenda;

/// <summary>Something that editors have to look at.</summary>
/// <param name="Kind">Why.</param>
/// <param name="What">The title of a page, or what else it is.</param>
/// <param name="Place">Where it is written.</param>
/// <param name="Day">The day on which it happens or happened, in the site's zone; null when it has none.</param>
public sealed record AgendaItem(AgendaKind Kind, string What, SourceSpan Place, LocalDate? Day);
