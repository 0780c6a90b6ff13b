using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Parser;
using Fluid.Values;
using StaticSite.Content;
using StaticSite.Linking;

namespace StaticSite.Rendering.Layouts;

/// <summary>
/// Writes a partial: <c>render</c> shows it only its arguments, the globals and the page; <c>include</c> everything. What it wrote for the
/// same values before is written again without being made.
/// </summary>
internal sealed class PartialStatement(LayoutTemplate template, string name, IReadOnlyList<FilterArgument> arguments, bool isolated) : Statement
{
    [ThreadStatic]
    private static Stack<Utf8Writer>? t_writers;

    private readonly string?[] _names = [.. arguments.Select(argument => argument.Name)];

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        PageContext outer = (PageContext)context;
        if (outer.Set.Partial(name) is not { Body: { } body } partial) return Normal();
        if (outer.Depth >= PageContext.MaximumDepth) throw new InvalidOperationException($"the partial \"{name}\" in {template.File.Path} is nested more than {PageContext.MaximumDepth} levels deep.");
        FluidValue[] given = arguments.Count == 0 ? [] : new FluidValue[arguments.Count];
        for (int i = 0; i < given.Length; i++) given[i] = Synchronous.Result(arguments[i].Expression.EvaluateAsync(outer));
        PartialMemory? memory = partial.Memory;
        if (memory?.For(outer.Scope.State) is not { IsUseful: true } texts)
        {
            Write(body, given, writer, encoder, outer);
            return Normal();
        }
        FluidValue[] read = new FluidValue[memory.Paths.Count];
        for (int i = 0; i < read.Length; i++) read[i] = Value(memory.Paths[i], given, outer);
        PartialKey key = new(read);
        if (texts.Find(key) is not { } text)
        {
            int errors = outer.Scope.ErrorCount;
            text = Made(body, given, encoder, outer);
            // What is wrong is told of each page that runs into it.
            if (outer.Scope.ErrorCount == errors) texts.Keep(key, text);
        }
        else
        {
            QueryLog.Add(text.Asked);
        }
        text.Fragment.WriteTo(writer is SynchronousWriter plain ? plain.Inner : writer);
        return Normal();
    }

    private PartialText Made(FluidTemplate body, FluidValue[] given, TextEncoder encoder, PageContext outer)
    {
        (TextFragment fragment, int[] asked) = QueryLog.OfPart(() =>
        {
            // One within another needs a writer of its own.
            Stack<Utf8Writer> writers = t_writers ??= [];
            Utf8Writer text = writers.TryPop(out Utf8Writer? spare) ? spare : new Utf8Writer();
            text.Clear();
            Write(body, given, new SynchronousWriter(text), encoder, outer);
            TextFragment fragment = new(text.Written);
            writers.Push(text);
            return fragment;
        });
        return new PartialText(fragment, asked);
    }

    private void Write(FluidTemplate body, FluidValue[] given, TextWriter writer, TextEncoder encoder, PageContext outer)
    {
        PageContext inner = isolated ? outer.Isolated() : outer;
        inner.EnterChildScope();
        inner.Depth++;
        try
        {
            for (int i = 0; i < given.Length; i++)
            {
                if (_names[i] is { } argument) inner.SetValue(argument, given[i]);
            }
            Synchronous.Done(body.RenderAsync(writer, encoder, inner));
        }
        finally
        {
            inner.Depth--;
            inner.ReleaseScope();
        }
    }

    private FluidValue Value((string Root, string? Member) path, FluidValue[] given, PageContext outer)
    {
        int argument = Array.LastIndexOf(_names, path.Root);
        FluidValue value = argument >= 0 ? given[argument] : isolated ? outer.Shared(path.Root) : outer.GetValue(path.Root);
        return path.Member is { } name && value is LayoutValue page && page.TryMember(name, out FluidValue member) ? member : value;
    }
}
