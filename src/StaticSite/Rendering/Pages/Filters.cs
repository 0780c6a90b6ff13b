using Fluid;
using Fluid.Values;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>The filters that layouts may use besides Liquid's own.</summary>
internal static class Filters
{
    public static IReadOnlyDictionary<string, FilterDelegate> All { get; } = new Dictionary<string, FilterDelegate>(StringComparer.Ordinal)
    {
        ["t"] = Translate,
        ["date"] = Date,
        ["time"] = Time,
        ["iso"] = Iso,
        ["number"] = Number,
        ["no_break"] = NoBreak,
        ["asset_url"] = AssetUrl,
        ["integrity"] = Integrity,
        ["inline_css"] = InlineCss,
        ["picture"] = Picture,
        ["url"] = Url,
        ["slug"] = Slug,
        ["uri_component"] = UriComponent,
    };

    private static RenderState State(TemplateContext context) => (RenderState)RenderScope.From(context)!.State!;

    /// <summary><c>{{ 'news.count' | t: n }}</c>: the string of the page's language; a number as first argument picks the plural form.</summary>
    private static ValueTask<FluidValue> Translate(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        RenderState state = State(context);
        // A key that is missing was reported when the layouts were loaded, at its place.
        if (!state.Strings.Items.TryGetValue(input.ToStringValue(), out InterfaceString? item)) return new ValueTask<FluidValue>(StringValue.Empty);
        string form = "other";
        if (arguments.Count > 0 && arguments.At(0).Type == FluidValues.Number)
        {
            string name = state.Language.PluralForm(arguments.At(0).ToNumberValue());
            if (item.Forms.ContainsKey(name)) form = name;
        }
        string text = item.Forms[form];
        for (int i = 0; i < arguments.Count; i++)
        {
            FluidValue argument = arguments.At(i);
            string value = argument.Type == FluidValues.Number ? state.Language.FormatNumber(argument.ToNumberValue()) : argument.ToStringValue();
            text = text.Replace("{" + i + "}", value, StringComparison.Ordinal);
        }
        return new ValueTask<FluidValue>(new StringValue(text));
    }

    private static ValueTask<FluidValue> Date(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(input is DateValue date ? new StringValue(State(context).Language.FormatDate(date.Date)) : NoDate("date", input, context));

    private static ValueTask<FluidValue> Time(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(input is DateValue date ? date.Time is { } time ? new StringValue(State(context).Language.FormatTime(time)) : StringValue.Empty : NoDate("time", input, context));

    // A page without the date shows nothing in its place; a source may have a year alone, which is shown as it is written.
    private static FluidValue NoDate(string filter, FluidValue input, TemplateContext context)
    {
        if (input.IsNil() || (input is StringValue && input.ToStringValue() is var text && (text.Length == 0 || char.IsAsciiDigit(text[0])))) return input;
        RenderScope.From(context)!.Error(context, LayoutDiagnostics.NoDate, filter);
        return StringValue.Empty;
    }

    private static ValueTask<FluidValue> Iso(FluidValue input, FilterArguments arguments, TemplateContext context) => new(new StringValue(input.ToStringValue()));

    private static ValueTask<FluidValue> Number(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        LayoutSet.CheckNumber("number", input, context);
        return new ValueTask<FluidValue>(new StringValue(State(context).Language.FormatNumber(input.ToNumberValue())));
    }

    /// <summary><c>{{ page.description | no_break }}</c>: text in which no line ends between a day and its month.</summary>
    private static ValueTask<FluidValue> NoBreak(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(input.IsNil() ? input : new StringValue(State(context).Language.WithoutBreaks(input.ToStringValue())));

    private static ValueTask<FluidValue> Slug(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(new StringValue(State(context).Language.Slug(input.ToStringValue())));

    /// <summary><c>{{ page.title | uri_component }}</c>: text as a part of an address, with every sign encoded that is not unreserved (RFC 3986, 2.3). Liquid's own <c>url_encode</c> makes a plus sign of a space, which mail programs show.</summary>
    private static ValueTask<FluidValue> UriComponent(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(new StringValue(Uri.EscapeDataString(input.ToStringValue())));

    private static ValueTask<FluidValue> Url(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        new(new StringValue(State(context).Context.Href(input.ToStringValue())));

    /// <summary><c>&lt;style&gt;{{ 'styles/site.css' | inline_css }}&lt;/style&gt;</c>: the sheet itself, made smaller; read once a build.</summary>
    private static ValueTask<FluidValue> InlineCss(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        RenderState state = State(context);
        string path = input.ToStringValue();
        if (state.Context.AssetUrls.ContainsKey(path) && path.StartsWith("styles/", StringComparison.Ordinal)) return new ValueTask<FluidValue>(state.Context.InlineStyles.GetOrAdd(path, name => new Lazy<RawHtmlValue>(() => ReadCss(name, state.Context))).Value);
        RenderScope.From(context)!.Error(context, LinkDiagnostics.MissingAsset, path, Nearest.Hint(path, state.Context.AssetUrls.Keys.Where(key => key.StartsWith("styles/", StringComparison.Ordinal))));
        return new ValueTask<FluidValue>(StringValue.Empty);
    }

    private static RawHtmlValue ReadCss(string path, BuildContext context)
    {
        SourceText? source = SourceText.Load(Path.Combine(context.Options.ThemeFolder, path), "theme/" + path, context.Diagnostics);
        // Nothing in a sheet may end its element.
        string css = CssAddresses.Publish(source?.Text ?? "", name => context.AssetUrls.TryGetValue(name, out string? url) ? context.Href(url) : null);
        return new RawHtmlValue(CssText.Minify(css).Replace("</", "<\\/", StringComparison.Ordinal));
    }

    /// <summary><c>{{ 'assets/field.jpg' | picture: 'What it shows' }}</c>: an image as a page shows it; <c>lead: true</c> for one that is seen first.</summary>
    private static ValueTask<FluidValue> Picture(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        BuildContext site = State(context).Context;
        RenderScope scope = RenderScope.From(context)!;
        string path = input.ToStringValue();
        string alt = arguments.At(0).ToStringValue();
        if (!site.AssetUrls.ContainsKey(path)) scope.Error(context, LinkDiagnostics.MissingAsset, path, Nearest.Hint(path, site.AssetUrls.Keys));
        else if (string.IsNullOrWhiteSpace(alt)) scope.Error(context, LinkDiagnostics.PictureWithoutText, path);
        else return new ValueTask<FluidValue>(Pictures.Html(path, alt, arguments["lead"].ToBooleanValue(), scope.Place(path), site));
        return new ValueTask<FluidValue>(StringValue.Empty);
    }

    private static ValueTask<FluidValue> AssetUrl(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        RenderState state = State(context);
        string path = input.ToStringValue();
        if (state.Context.AssetUrls.TryGetValue(path, out string? url)) return new ValueTask<FluidValue>(new StringValue(state.Context.Href(url)));
        RenderScope.From(context)!.Error(context, LinkDiagnostics.MissingAsset, path, Nearest.Hint(path, state.Context.AssetUrls.Keys));
        return new ValueTask<FluidValue>(StringValue.Empty);
    }

    /// <summary><c>&lt;script src="…" integrity="{{ 'scripts/x.js' | integrity }}"&gt;</c>: what the published bytes must be (Subresource Integrity, W3C).</summary>
    private static ValueTask<FluidValue> Integrity(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        BuildContext build = State(context).Context;
        string path = input.ToStringValue();
        if (build.Integrity.TryGetValue(path, out string? value)) return new ValueTask<FluidValue>(new StringValue(value));
        RenderScope.From(context)!.Error(context, LinkDiagnostics.MissingAsset, path, Nearest.Hint(path, build.Integrity.Keys));
        return new ValueTask<FluidValue>(StringValue.Empty);
    }
}
