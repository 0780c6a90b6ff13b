namespace StaticSite.Pipelines;

/// <summary>The four phases of a pipeline. All pipelines finish one before any begins the next.</summary>
public enum Phase
{
    /// <summary>Finds the files and reads what other pages need to know.</summary>
    Input,

    /// <summary>Gives every document its address and its relations; sees the pipelines it depends on.</summary>
    Process,

    /// <summary>Gives every document its content; sees the whole site.</summary>
    PostProcess,

    /// <summary>Renders and writes.</summary>
    Output,
}
