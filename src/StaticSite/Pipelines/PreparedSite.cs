using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Pipelines;

/// <summary>A site that is read and resolved: every file has its address, and is rendered when it is asked for.</summary>
public sealed class PreparedSite
{
    private readonly IReadOnlyList<Pipeline> _order;
    private readonly IReadOnlyList<PlannedFile> _planned;

    internal PreparedSite(BuildContext context, IReadOnlyList<Pipeline> order, IReadOnlyList<PlannedFile> planned)
    {
        _planned = planned;
        _order = order;
        Context = context;
    }

    /// <summary>The build.</summary>
    public BuildContext Context { get; }

    /// <summary>The files that are known so far. Some are known only when every page was rendered, as <see cref="Check"/> does.</summary>
    public IEnumerable<Document> Files => Context.AllOutputs(_order).Where(document => document is { Destination: not null, Content: not null });

    /// <summary>Renders everything, writes nothing, and finds all that a build would refuse. Called once.</summary>
    /// <param name="progress">Told the name of the phase as it begins.</param>
    public BuildResult Check(Action<string>? progress = null)
    {
        CollisionCheck.Run(_planned, Context.Diagnostics);
        Bootstrapper.Output(_order, Context, progress);
        DiagnosticBag diagnostics = Context.Diagnostics;
        return new BuildResult(!diagnostics.HasErrors, diagnostics.ToSortedList(), Context.Statistics, 0, 0) { ExternalLinkLines = new(Context.Links.ExternalLinkLines) };
    }

    /// <summary>Lets search pages name the indexes of an earlier build, until this one has its own.</summary>
    public void UseSearchOf(PreparedSite earlier)
    {
        if (Context.Search is not { } search || earlier.Context.Search is not { } known) return;
        foreach (Languages.Language language in Context.Languages)
        {
            if (search.Url(language) is null && known.Url(language) is { } url) search.Publish(language.Code, url);
        }
    }
}
