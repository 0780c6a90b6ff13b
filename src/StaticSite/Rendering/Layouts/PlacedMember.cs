using Fluid;
using Fluid.Ast;
using Fluid.Values;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>A path of names such as <c>page.title</c> that knows its place, so that a wrong name can be shown there.</summary>
internal sealed class PlacedMember(MemberExpression inner, LayoutTemplate template, int offset) : Expression
{
    private readonly string _first = ((IdentifierSegment)inner.Segments[0]).Identifier;

    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        PageContext page = (PageContext)context;
        page.Scope.At(template, offset);
        FluidValue value = context.GetValue(_first);
        if (value is UndefinedValue)
        {
            if (!page.IsDeclared(_first, template)) page.Scope.Unknown(LayoutDiagnostics.UnknownVariable, template, offset, _first, context.ValueNames);
            return new ValueTask<FluidValue>(NilValue.Instance);
        }
        IReadOnlyList<MemberSegment> segments = inner.Segments;
        for (int i = 1; i < segments.Count; i++)
        {
            if (value.IsNil()) return new ValueTask<FluidValue>(NilValue.Instance);
            if (segments[i] is IdentifierSegment { Identifier: string name })
            {
                if (value is LayoutValue layout)
                {
                    if (!layout.TryMember(name, out FluidValue member)) Report(page, LayoutDiagnostics.UnknownMember, i, name, layout.Names);
                    value = member;
                    continue;
                }
                if (value is ListValue list)
                {
                    FluidValue? member = list.Member(name);
                    if (member is null) Report(page, LayoutDiagnostics.UnknownMember, i, name, ListValue.Names);
                    value = member ?? NilValue.Instance;
                    continue;
                }
            }
            if (value is (StringValue or NumberValue or BooleanValue or RawHtmlValue or DateValue) && segments[i] is IdentifierSegment { Identifier: not "size" and var part })
            {
                Report(page, LayoutDiagnostics.NoParts, i, part, []);
                return new ValueTask<FluidValue>(NilValue.Instance);
            }
            value = Synchronous.Result(segments[i].ResolveAsync(value, context));
            page.Scope.At(template, offset);
        }
        return new ValueTask<FluidValue>(value);
    }

    private void Report(PageContext page, DiagnosticDescriptor descriptor, int segment, string name, IReadOnlyList<string> known)
    {
        int at = offset + _first.Length;
        for (int i = 1; i < segment; i++)
        {
            if (inner.Segments[i] is IdentifierSegment { Identifier: string before }) at = template.Find(before, at) + before.Length;
        }
        page.Scope.Unknown(descriptor, template, template.Find(name, at), name, known);
    }
}

/// <summary>An expression with filters that knows its place.</summary>
internal sealed class PlacedExpression(Expression inner, LayoutTemplate template, int offset) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        ((PageContext)context).Scope.At(template, offset);
        return inner.EvaluateAsync(context);
    }
}

/// <summary>What a loop goes over. Anything but a list would be gone over once, or not at all.</summary>
internal sealed class LoopSource(Expression inner, LayoutTemplate template, int offset) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        FluidValue value = Synchronous.Result(inner.EvaluateAsync(context));
        bool isText = value is StringValue && value.ToStringValue().Length > 0;
        if (isText || value is NumberValue or BooleanValue or RawHtmlValue or DateValue || value is LayoutValue and not MapValue) ((PageContext)context).Scope.WrongKind(LayoutDiagnostics.NoList, template, offset, "");
        return new ValueTask<FluidValue>(value);
    }
}

/// <summary>What is shown. A value that has parts shows nothing as a whole.</summary>
internal sealed class ShownExpression(Expression inner, LayoutTemplate template, int offset) : Expression
{
    public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
    {
        ValueTask<FluidValue> task = inner.EvaluateAsync(context);
        FluidValue value = Synchronous.Result(task);
        LayoutValue? parts = value as LayoutValue ?? (value is ListValue { Items: [LayoutValue first, ..] } ? first : null);
        if (parts is not null) ((PageContext)context).Scope.WrongKind(LayoutDiagnostics.ShownWhole, template, offset, string.Join(", ", parts.Names));
        return new ValueTask<FluidValue>(value);
    }
}

/// <summary>Takes results that must be there already, because everything is in memory.</summary>
internal static class Synchronous
{
    public static T Result<T>(ValueTask<T> task) => task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("a filter or value waited for something");

    public static void Done(ValueTask task)
    {
        if (!task.IsCompleted) throw new InvalidOperationException("a filter or value waited for something");
        task.GetAwaiter().GetResult();
    }
}
