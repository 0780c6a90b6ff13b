namespace StaticSite.Pipelines;

/// <summary>A recipe: the modules of each phase in order, and the pipelines whose documents they need.</summary>
public abstract class Pipeline
{
    /// <summary>The name other pipelines depend on: the type's name by convention.</summary>
    public abstract string Name { get; }

    /// <summary>Names of the pipelines whose Process phase comes before this one's; those of all others run beside it.</summary>
    public virtual IReadOnlyList<string> Dependencies => [];

    /// <summary>Whether its files tell of what the others wrote: its Output phase comes behind theirs.</summary>
    public virtual bool WritesLast => false;

    /// <summary>Whether its Input phase needs nothing that other pipelines read: it runs beside theirs then.</summary>
    public virtual bool ReadsAlone => false;

    /// <summary>Modules of the Input phase.</summary>
    public virtual IReadOnlyList<IModule> InputModules => [];

    /// <summary>Modules of the Process phase.</summary>
    public virtual IReadOnlyList<IModule> ProcessModules => [];

    /// <summary>Modules of the PostProcess phase.</summary>
    public virtual IReadOnlyList<IModule> PostProcessModules => [];

    /// <summary>Modules of the Output phase.</summary>
    public virtual IReadOnlyList<IModule> OutputModules => [];
}
