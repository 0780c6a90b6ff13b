using Fluid;
using Fluid.Values;
using StaticSite.Diagnostics;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Tests.Rendering.Layouts;

/// <summary>A small theme in memory with some filters and one page.</summary>
internal sealed class Theme
{
    private static readonly DateTimeOffset Moment = new(2024, 5, 1, 10, 30, 0, TimeSpan.FromHours(4));

    private static readonly Dictionary<string, FilterDelegate> Filters = new()
    {
        ["own"] = (input, _, _) => StringValue.Create("[" + input.ToStringValue() + "]"),
        ["t"] = (input, _, _) => input,
        ["fail"] = (_, _, _) => throw new InvalidOperationException("broken"),
        ["wait"] = async (input, _, _) =>
        {
            await Task.Delay(50);
            return input;
        },
        ["lang"] = (_, _, context) => StringValue.Create((string)RenderScope.From(context)!.State!),
        ["complain"] = (input, _, context) =>
        {
            ((RenderScope)context.AmbientValues["render"]).Error(context, LayoutDiagnostics.UnknownVariable, input.ToStringValue());
            return input;
        },
    };

    public Theme(params (string Name, string Text)[] files) =>
        Set = LayoutSet.Load([.. files.Select(file => new LayoutFile(file.Name, $"theme/{file.Name}.liquid", file.Text))], Filters, ["page", "site"], Bag);

    public static Dictionary<string, FluidValue> Globals { get; } = new() { ["site"] = Map(("name", StringValue.Create("Site"))) };

    public static FluidValue Page { get; } = Map(
        ("title", StringValue.Create("T")), ("none", NilValue.Instance), ("count", NumberValue.Create(2)),
        ("tags", new ListValue([StringValue.Create("a"), StringValue.Create("b")])), ("empty", ListValue.Empty),
        ("items", new ListValue([Map(("title", StringValue.Create("One"))), Map(("title", StringValue.Create("Two")))])),
        ("html_text", StringValue.Create("<i>")), ("html", new RawHtmlValue("<p>&amp;</p>")), ("list_html", new ListValue([StringValue.Create("<i>")])),
        ("free", new MapValue(new Dictionary<string, FluidValue> { ["k"] = StringValue.Create("v") }, lenient: true)),
        ("date", new DateValue(new DateOnly(2024, 5, 1), null, Moment.AddHours(-10.5))), ("moment", new DateValue(new DateOnly(2024, 5, 1), new TimeOnly(10, 30), Moment)));

    public DiagnosticBag Bag { get; } = new();

    public LayoutSet Set { get; }

    public IReadOnlyList<string> Errors => [.. Bag.ToSortedList().Select(item => $"{item.Span} {item.Code}")];

    public string Render(string layout, string page = "input/x.md")
    {
        StringWriter writer = new();
        Set.Render(layout, Globals, Page, new RenderScope(page, "az", Bag), writer);
        return writer.ToString();
    }

    private static MapValue Map(params (string Name, FluidValue Value)[] members) => new(members.ToDictionary(member => member.Name, member => member.Value));
}
