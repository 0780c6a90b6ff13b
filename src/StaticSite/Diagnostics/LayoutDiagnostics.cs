namespace StaticSite.Diagnostics;

/// <summary>The codes of everything that can be wrong in a theme's layouts and partials.</summary>
public static class LayoutDiagnostics
{
    /// <summary>A layout or partial does not follow the template language.</summary>
    public static readonly DiagnosticDescriptor Syntax = new("SS4001", Severity.Error, "Layout cannot be read",
        "This layout cannot be read: {0}.", "Check the tag at this place: each {% needs its %}, each {{ its }}, each block tag its end tag.");

    /// <summary>A tag that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = new("SS4002", Severity.Error, "Unknown tag",
        "There is no tag \"{0}\".", "Use one of the tags that layouts know.{1}");

    /// <summary>A filter that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownFilter = new("SS4003", Severity.Error, "Unknown filter",
        "There is no filter \"{0}\".", "Use one of the filters that layouts know.{1}");

    /// <summary>A partial that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownPartial = new("SS4004", Severity.Error, "Unknown partial",
        "There is no partial \"{0}\".", "Add theme/partials/{0}.liquid or correct the name.{1}");

    /// <summary>A parent layout that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownParent = new("SS4005", Severity.Error, "Unknown parent layout",
        "There is no layout \"{0}\".", "Add theme/layouts/{0}.liquid or correct the name.{1}");

    /// <summary>Layouts that are each other's parents.</summary>
    public static readonly DiagnosticDescriptor ParentCycle = new("SS4006", Severity.Error, "Layouts in a circle",
        "This layout is its own parent: {0}.", "Remove the layout tag from one of these layouts.");

    /// <summary>A layout tag at a place where it means nothing.</summary>
    public static readonly DiagnosticDescriptor MisplacedLayout = new("SS4007", Severity.Error, "Misplaced layout tag",
        "The layout tag must be the first thing in a file of theme/layouts.", "Move it to the top of the layout, once; a partial cannot have one.");

    /// <summary>A content tag in a partial.</summary>
    public static readonly DiagnosticDescriptor MisplacedContent = new("SS4008", Severity.Error, "Misplaced content tag",
        "The content tag can only stand in a layout, not in a partial.", "Move {% content %} to a file of theme/layouts.");

    /// <summary>A parent layout that never shows its child.</summary>
    public static readonly DiagnosticDescriptor ParentWithoutContent = new("SS4009", Severity.Error, "Parent layout without content tag",
        "The layout \"{0}\" has no content tag, so this layout would never be shown.", "Write {% content %} in theme/layouts/{0}.liquid where this layout belongs.");

    /// <summary>A name that no value has.</summary>
    public static readonly DiagnosticDescriptor UnknownVariable = new("SS4010", Severity.Error, "Unknown name in a layout",
        "There is nothing named \"{0}\" here (seen when rendering {2}).", "Use a name that is known at this place, or assign it first.{1}");

    /// <summary>A member that a value does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownMember = new("SS4011", Severity.Error, "Unknown member in a layout",
        "This value has no \"{0}\" (seen when rendering {2}).", "Use one of the members this value has.{1}");

    /// <summary>Rendering failed.</summary>
    public static readonly DiagnosticDescriptor RenderFailed = new("SS4012", Severity.Error, "Layout failed",
        "The layout \"{0}\" failed when rendering {2}: {1}", "Check the tags near this place; a partial that shows itself needs a condition that ends it.");

    /// <summary>A page asks for a layout that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownLayout = new("SS4013", Severity.Error, "Unknown layout",
        "There is no layout \"{0}\".", "Add theme/layouts/{0}.liquid or choose another layout.{1}");

    /// <summary>All codes of this area, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Syntax, UnknownTag, UnknownFilter, UnknownPartial, UnknownParent, ParentCycle, MisplacedLayout, MisplacedContent,
        ParentWithoutContent, UnknownVariable, UnknownMember, RenderFailed, UnknownLayout,
    ];
}
