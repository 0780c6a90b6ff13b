using System.Globalization;
using Fluid.Values;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Contacts;

/// <summary>Phone numbers from <c>input/data/contacts.yml</c> and nowhere else.</summary>
public sealed class ContactsExtension : SiteExtension, IReviewed
{
    private const string FileName = "contacts.yml";
    private const string Emergency = "emergency";
    private readonly Dictionary<string, Contact> _contacts = new(StringComparer.Ordinal);
    private DataEntries<Contact> _entries = DataFile.None<Contact>();
    private PhoneNumbers _numbers = new([]);

    /// <summary>An extension whose contacts are not read yet.</summary>
    public ContactsExtension()
    {
        Pipelines = [new ContactsPipeline(Load)];
        Directives = [new Directive("contact", Write)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> DataFiles => [FileName];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> StyleClasses { get; } = ["tel"];

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Directive> Directives { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys { get; } = ["contacts.call", "contacts.full"];

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => context.HasData(FileName);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globals { get; } = ["contacts"];

    /// <inheritdoc/>
    public override FluidValue Global(string name, Language language, BuildContext context) =>
        // A site without entries has no contacts; in one with some a layout that asks for an unknown one is wrong.
        IsUsed(context) && !_entries.HasNone ? new MapValue(_contacts.Values.ToDictionary(contact => contact.Id.Value, contact => (FluidValue)Value(contact, language), StringComparer.Ordinal), lenient: _entries.HasBroken) : NilValue.Instance;

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        foreach (PlainBlock block in PlainText.WithDigits(text))
        {
            foreach ((int start, int length) in _numbers.Find(block.Text)) Report(text.Context, text.Span(block.Span(start, length)), block.Text.Substring(start, length));
        }
        foreach (LinkInline link in PlainText.Links(text))
        {
            if (link.Url?.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ?? false) Report(text.Context, text.Span(link.Span), link.Url);
            // Alternative texts are read aloud.
            if (!link.IsImage) continue;
            string words = string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
            foreach ((int start, int length) in _numbers.Find(words)) Report(text.Context, text.Span(link.Span), words.Substring(start, length));
        }
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        foreach ((_, Located<string> text) in HeadTexts.WithDigits(context)) CheckText(text.Value, text.Span, context);
        foreach (InterfaceString item in context.Strings.Values.SelectMany(strings => strings.Items.Values))
        {
            foreach (string form in item.Forms.Values) CheckText(form, item.Span, context);
        }
        foreach (TagDefinition tag in context.Tags.Values)
        {
            CheckText(tag.Label, context);
            CheckText(tag.Description, context);
        }
        CheckText(context.Settings.Title, context);
        CheckText(context.Settings.Description, context);
        foreach (Contact contact in _contacts.Values)
        {
            CheckText(contact.Who, context);
            CheckText(contact.Hours, context);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ReviewDate> Reviews(BuildContext context) =>
        _contacts.Values.Select(contact => new ReviewDate($"the contact \"{contact.Id.Value}\"", contact.ReviewBy.Span, contact.ReviewBy.Value, true));

    /// <summary>That readers should call the emergency number; null on a site without one.</summary>
    internal string? CallFor(Language language, BuildContext context) => _contacts.TryGetValue(Emergency, out Contact? contact) ? context.Text(language, "contacts.call", contact.Number) : null;

    private static void Report(BuildContext context, Diagnostics.SourceSpan span, string number) => context.Diagnostics.Add(ContactsDiagnostics.Typed.At(span, number));

    /// <summary>Reports numbers that someone typed into a text of a data file.</summary>
    internal void CheckText(string text, Diagnostics.SourceSpan span, BuildContext context)
    {
        foreach ((int start, int length) in _numbers.Find(text)) Report(context, span, text.Substring(start, length));
    }

    /// <summary>The same for a text in each language.</summary>
    internal void CheckText(LocalizedText text, BuildContext context)
    {
        foreach (Language language in context.Languages) CheckText(text[language.Code], text.PlaceOf(language.Code), context);
    }

    private static string SourceOf(Contact contact, Language language) => contact.ReportedBy?[language.Code] ?? contact.Source.Publisher ?? contact.Source.Title.Value;

    private void Load(BuildContext context)
    {
        _entries = context.ReadEntries(FileName, source => ContactsFile.Read(source, context));
        Dictionary<string, Contact> numbers = new(StringComparer.Ordinal);
        foreach (Contact contact in _entries.Items)
        {
            _contacts[contact.Id.Value] = contact;
            if (numbers.TryAdd(contact.Url, contact)) continue;
            Contact first = numbers[contact.Url];
            context.Diagnostics.Add(FrontMatterDiagnostics.SameNumber.At(contact.Id.Span, contact.Number, contact.Id.Value, first.Id.Value, first.Id.Span.Line.ToString(CultureInfo.InvariantCulture)));
        }
        _numbers = new PhoneNumbers(_contacts.Values.Select(contact => contact.Number));
    }

    private DirectiveResult? Write(DirectiveCall call)
    {
        string[] words = call.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string id = words.Length == 0 ? "" : words[0];
        if (!_contacts.TryGetValue(id, out Contact? contact))
        {
            _entries.ReportUnknown(id, ContactsDiagnostics.Unknown.At(call.At(0, id.Length), id, Nearest.Hint(id, _contacts.Keys)), call.Context.Diagnostics);
            return null;
        }
        if (words.Length > 2 || (words.Length == 2 && words[1] != "full"))
        {
            call.Context.Diagnostics.Add(ContactsDiagnostics.BadOption.At(call.Span, string.Join(' ', words.Skip(1))));
            return null;
        }
        string link = $"<a class=\"tel\" href=\"{contact.Url}\">{PageEncoder.Instance.Encode(contact.Number)}</a>";
        if (words.Length == 1) return new DirectiveResult(link, contact.Number);
        Language language = call.Language;
        string more = call.Context.Text(language, "contacts.full", contact.Who[language.Code], contact.Hours[language.Code], SourceOf(contact, language), language.FormatDate(contact.VerifiedOn.ToDateOnly()));
        return new DirectiveResult($"{link} {PageEncoder.Instance.Encode(more)}", $"{contact.Number} {more}");
    }

    private static MapValue Value(Contact contact, Language language) => Values.Map(
        ("number", new StringValue(contact.Number)),
        ("url", new StringValue(contact.Url)),
        ("who", new StringValue(contact.Who[language.Code])),
        ("hours", new StringValue(contact.Hours[language.Code])),
        ("source", new StringValue(SourceOf(contact, language))),
        ("source_url", Values.Text(contact.Source.Url?.Value)),
        ("verified_on", Values.Date(contact.VerifiedOn.ToDateOnly())));
}
