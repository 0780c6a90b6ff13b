using Fluid;
using Fluid.Ast;
using Fluid.Parser;
using Parlot;
using Parlot.Fluent;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>The template engine's parser with our tags, made to remember where each name stands.</summary>
internal sealed class LayoutParser : FluidParser
{
    public LayoutParser() : base(new FluidParserOptions { AllowFunctions = false, AllowLiquidTag = false, AllowParentheses = false })
    {
        Primary.Parser = new PlacedPrimary(Primary.Parser!);
        FilterExpression.Parser = new PlacedFilter(FilterExpression.Parser!);
        foreach (string tag in new[] { "tablerow", "liquid", "echo", "from", "macro" }) RegisteredTags.Remove(tag);
        RegisteredTags["for"] = new PlacedFor(RegisteredTags["for"]);
        RegisteredTags["layout"] = String.AndSkip(TagEnd).ElseError("the layout tag needs the name of the parent in quotes").Then<Statement>(_ => new NothingStatement());
        RegisteredTags["content"] = TagEnd.ElseError("the content tag takes nothing").Then<Statement>(_ => new ContentStatement());
        foreach (bool isolated in new[] { true, false })
        {
            string tag = isolated ? "render" : "include";
            RegisteredTags[tag] = String.ElseError($"the {tag} tag needs the name of the partial in quotes")
                .And(Parsers.ZeroOrOne(Comma.SkipAnd(ArgumentsList)))
                .AndSkip(TagEnd.ElseError($"the {tag} tag takes arguments as \"name: value\", divided by commas"))
                .Then<Statement>((context, x) => new PartialStatement(((PlacedContext)context).Template, x.Item1.ToString()!, x.Item2 ?? [], isolated));
        }
    }

    /// <summary>Parses the template into its body, or reports what is wrong.</summary>
    public void Parse(LayoutTemplate template, DiagnosticBag bag)
    {
        try
        {
            PlacedContext context = new(template);
            bool done = Grammar.TryParse(context, out IReadOnlyList<Statement> statements, out ParseError? error);
            if (error is not null) Report(template, error.Message ?? "it does not follow the template language", error.Position.Offset, bag);
            else if (done) template.SetBody(statements);
            else template.SetBody([]);
        }
        catch (Fluid.ParseException exception)
        {
            Report(template, exception.Message, 0, bag);
        }
    }

    private static void Report(LayoutTemplate template, string message, int offset, DiagnosticBag bag)
    {
        int at = offset;
        while (at < template.Text.Length && char.IsWhiteSpace(template.Text[at])) at++;
        if (at >= template.Text.Length) at = Math.Min(offset, template.Text.Length);
        bag.Add(LayoutDiagnostics.Syntax.At(template.Span(at, 1), message.TrimEnd('.', '\n')));
    }

    /// <summary>What the parsers below need to know of the template.</summary>
    internal sealed class PlacedContext(LayoutTemplate template) : FluidParseContext(template.Text)
    {
        public LayoutTemplate Template { get; } = template;
    }

    private static int Start(ParseContext context)
    {
        string text = ((PlacedContext)context).Template.Text;
        int at = context.Scanner.Cursor.Offset;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static Expression Place(Expression expression, LayoutTemplate template, int offset) => expression switch
    {
        MemberExpression member => new PlacedMember(member, template, offset),
        RangeExpression range => new RangeExpression(Place(range.From, template, offset), Place(range.To, template, After(template.Text, "..", offset))),
        _ => expression,
    };

    private static int After(string text, string word, int offset)
    {
        int at = text.IndexOf(word, offset, StringComparison.Ordinal);
        return at < 0 ? offset : at + word.Length;
    }

    private sealed class PlacedPrimary(Parser<Expression> inner) : Parser<Expression>
    {
        public override bool Parse(ParseContext context, ref ParseResult<Expression> result)
        {
            int offset = Start(context);
            if (!inner.Parse(context, ref result)) return false;
            result.Set(result.Start, result.End, Place(result.Value, ((PlacedContext)context).Template, offset));
            return true;
        }
    }

    private sealed class PlacedFilter(Parser<Expression> inner) : Parser<Expression>
    {
        public override bool Parse(ParseContext context, ref ParseResult<Expression> result)
        {
            int offset = Start(context);
            if (!inner.Parse(context, ref result)) return false;
            LayoutTemplate template = ((PlacedContext)context).Template;
            if (result.Value is FilterExpression filter) result.Set(result.Start, result.End, new PlacedExpression(filter, template, offset));
            // Arguments and what is assigned are read by the same parser.
            if (template.Text.AsSpan(0, offset).TrimEnd().TrimEnd('-').EndsWith("{{") && result.Value is not LiteralExpression) result.Set(result.Start, result.End, new ShownExpression(result.Value, template, offset));
            return true;
        }
    }

    private sealed class PlacedFor(Parser<Statement> inner) : Parser<Statement>
    {
        public override bool Parse(ParseContext context, ref ParseResult<Statement> result)
        {
            int offset = Start(context);
            if (!inner.Parse(context, ref result)) return false;
            if (result.Value is not ForStatement loop) return true;
            LayoutTemplate template = ((PlacedContext)context).Template;
            int source = After(template.Text, " in ", offset);
            while (char.IsWhiteSpace(template.Text[source])) source++;
            Expression over = Place(loop.Range ?? loop.Source, template, source);
            if (over is not RangeExpression) over = new LoopSource(over, template, source);
            result.Set(result.Start, result.End, new ForStatement(loop.Statements, loop.Identifier, over, loop.Limit, loop.Offset, loop.Reversed, loop.Else));
            return true;
        }
    }
}
