using StaticSite.Output;

namespace StaticSite.Content;

/// <summary>What travels through a pipeline. Immutable: a module that changes something returns a copy.</summary>
public abstract record Document
{
    /// <summary>Where it comes from, as the author knows it: <c>input/articles/a.md</c>, or the pipeline for a page that is made.</summary>
    public required string Origin { get; init; }

    /// <summary>Where it goes; null for a document that becomes no file.</summary>
    public OutputPath? Destination { get; init; }

    /// <summary>Whether its name changes with its bytes, so that whoever has it never needs to ask again.</summary>
    public bool IsFingerprinted { get; init; }

    /// <summary>What is written there; null until a module of the PostProcess phase gives it.</summary>
    public IContent? Content { get; init; }
}
