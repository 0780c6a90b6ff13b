using StaticSite.Diagnostics;
using StaticSite.Reading;
using StaticSite.Tests.Output;

namespace StaticSite.Tests.Reading;

/// <summary>A text that is read again for its body may have become another meanwhile.</summary>
public sealed class SourceTextTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_body_that_is_no_text_any_more_is_said()
    {
        File.WriteAllBytes(_folder["a.md"], [.. "---\ntitle: A\n---\nNow "u8, 0xFF, .. " more.\n"u8]);
        DiagnosticBag bag = new();
        Assert.Null(SourceText.LoadParts(new InputFile(_folder.Path, "input/a.md", "a.md"), bag));
        Diagnostic error = Assert.Single(bag.ToSortedList());
        Assert.Equal(("SS1001", 4, 5), (error.Code, error.Span.Line, error.Span.Column));
    }

    [Fact]
    public void Head_and_body_are_the_whole_text()
    {
        const string Text = "\uFEFF---\ntitle: Şəki\n---\nМины 𝄞.\n";
        _folder.File("a.md", Text);
        DiagnosticBag bag = new();
        SourceText source = SourceText.LoadParts(new InputFile(_folder.Path, "input/a.md", "a.md"), bag)!;
        Assert.Equal(Text[1..], source.Text);
        Assert.Equal("Мины 𝄞.\n", source.From(20));
        Assert.True(bag.IsEmpty);
    }
}
