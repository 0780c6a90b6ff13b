using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Editorial.Glossary;

/// <summary>Finds terms in running text, by their first words; built once for a language and then only read.</summary>
internal sealed class TermIndex
{
    private readonly Language _language;
    private readonly Dictionary<string, List<(string Form, Term Term)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Form, Term Term)>>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    /// <summary>An index of a language's terms; a form that two terms have is reported.</summary>
    public TermIndex(Language language, IEnumerable<Term> terms, DiagnosticBag bag)
    {
        _language = language;
        _firstWords = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        Dictionary<string, Term> owners = new(StringComparer.Ordinal);
        foreach (Term term in terms)
        {
            foreach (Located<string> form in (Located<string>[])[term.Name, .. term.Forms, .. term.Abbreviation is { } abbreviation ? [abbreviation] : Array.Empty<Located<string>>()])
            {
                string lower = language.ToLower(form.Value);
                if (owners.TryAdd(lower, term)) Add(lower, term);
                else if (owners[lower] != term) bag.Add(GlossaryDiagnostics.SameForm.At(form.Span, form.Value, owners[lower].Name.Value));
            }
        }
        foreach (List<(string Form, Term Term)> forms in _byFirstWord.Values) forms.Sort((a, b) => b.Form.Length != a.Form.Length ? b.Form.Length - a.Form.Length : string.CompareOrdinal(a.Form, b.Form));
    }

    /// <summary>Terms in a text from left to right, the longest where several begin at one place.</summary>
    public IEnumerable<(int Start, int Length, Term Term)> Find(string text)
    {
        string lower = _language.ToLower(text);
        // A letter whose small form is two letters would shift every place behind it.
        if (lower.Length != text.Length) yield break;
        for (int i = 0; i < lower.Length;)
        {
            if (!IsWordSign(lower, i))
            {
                i++;
                continue;
            }
            int end = WordEnd(lower, i);
            int next = end;
            if (_firstWords.TryGetValue(lower.AsSpan(i, end - i), out List<(string Form, Term Term)>? forms))
            {
                foreach ((string form, Term term) in forms)
                {
                    int stop = i + form.Length;
                    if (string.CompareOrdinal(lower, i, form, 0, form.Length) != 0 || (stop < lower.Length && IsWordSign(lower, stop))) continue;
                    yield return (i, form.Length, term);
                    next = stop;
                    break;
                }
            }
            i = next;
        }
    }

    private void Add(string form, Term term)
    {
        string first = form[..WordEnd(form, 0)];
        if (!_byFirstWord.TryGetValue(first, out List<(string Form, Term Term)>? forms)) _byFirstWord[first] = forms = [];
        forms.Add((form, term));
    }

    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && IsWordSign(text, end)) end++;
        return Math.Max(end, start + 1);
    }

    private static bool IsWordSign(string text, int i) => char.IsLetterOrDigit(text[i]) || (text[i] is '-' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]));
}
