using System.Collections;
using System.Collections.Concurrent;
using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>
/// Keeps one error for each place in a template, however many pages run into it. The error names the
/// first of these pages by name, whichever thread came first.
/// </summary>
internal sealed class PlaceLedger
{
    private readonly ConcurrentDictionary<(string Code, string File, int Line, int Column, string Word), Particulars> _places = new();

    public void Add(DiagnosticBag bag, DiagnosticDescriptor descriptor, SourceSpan span, string word, string detail, string page)
    {
        Particulars made = new(word, detail, page);
        Particulars kept = _places.GetOrAdd((descriptor.Code, span.File, span.Line, span.Column, word), made);
        if (ReferenceEquals(made, kept)) bag.Add(new Diagnostic(descriptor, span, made));
        else kept.Offer(detail, page);
    }

    private sealed class Particulars(string word, string detail, string page) : IReadOnlyList<string>
    {
        private (string Detail, string Page) _first = (detail, page);
        private readonly Lock _lock = new();

        public int Count => 3;

        public string this[int index]
        {
            get
            {
                lock (_lock) return index == 0 ? word : index == 1 ? _first.Detail : _first.Page;
            }
        }

        public void Offer(string otherDetail, string otherPage)
        {
            lock (_lock)
            {
                int order = string.CompareOrdinal(otherPage, _first.Page);
                if (order < 0 || (order == 0 && string.CompareOrdinal(otherDetail, _first.Detail) < 0)) _first = (otherDetail, otherPage);
            }
        }

        public IEnumerator<string> GetEnumerator()
        {
            for (int i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
