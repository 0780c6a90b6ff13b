using System.Text.Json;
using Markdig.Parsers;
using Markdig.Renderers;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Tests.Rendering;

public class CommonMarkTests
{
    public static TheoryData<int, string, string> Examples()
    {
        using Stream stream = typeof(CommonMarkTests).Assembly.GetManifestResourceStream("commonmark.json")!;
        using JsonDocument json = JsonDocument.Parse(stream);
        TheoryData<int, string, string> data = [];
        foreach (JsonElement example in json.RootElement.EnumerateArray())
        {
            data.Add(example.GetProperty("example").GetInt32(), example.GetProperty("markdown").GetString()!, example.GetProperty("html").GetString()!);
        }
        return data;
    }

    [Fact]
    public void All_examples_are_there() => Assert.Equal(652, Examples().Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_gives_exactly_the_html_of_the_specification(int number, string markdown, string html)
    {
        StringWriter writer = new() { NewLine = "\n" };
        HtmlRenderer renderer = new(writer);
        MarkdownRenderer.CommonMark.Setup(renderer);
        renderer.Render(MarkdownParser.Parse(markdown, MarkdownRenderer.CommonMark));
        Assert.True(html == writer.ToString(), $"Example {number}:\n{markdown}\nexpected:\n{html}\nactual:\n{writer}");
    }
}
