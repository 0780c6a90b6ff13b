using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StaticSite.Languages;

/// <summary>
/// A language a site can be written in: its dates, numbers, plurals, letters and their order. Everything
/// comes from tables in this program; the culture of the machine or the thread never matters.
/// </summary>
public sealed class Language
{
    private const char NoBreakSpace = '\u00A0';
    private const string LatinLetters = "abcdeəfghiıjklmnopqrstuvwxyz";
    private const string AzerbaijaniLetters = "abcçdeəfgğhxıijkqlmnoöprsştuüvwyz";
    private const string RussianLetters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private const string AzerbaijaniEndings =
        "lar ler i in un u a e ni nin nu nun na ne ya ye da de dan den nda nde ndan nden si su sini sinin sine sina q g k y";
    private const string RussianEndings =
        "а я о е и ы у ю ь й ам ям ами ями ьми ах ях ов ев ом ем ой ей ою ею ый ий ая яя ое ее ые ие ую юю ого его ому ему ым им ыми ими ых их";

    private readonly Casing _casing;
    private readonly NumberStyle _numbers;
    private readonly Func<decimal, PluralCategory> _plural;
    private readonly string[] _monthsInDates;
    private readonly string[] _monthsAlone;
    private readonly bool _endsNumbers;

    private Language(
        string code,
        string nativeName,
        string locale,
        string monthsInDates,
        string monthsAlone,
        NumberStyle numbers,
        Func<decimal, PluralCategory> plural,
        string pluralForms,
        bool turkicI,
        string letters,
        Stemmer stemmer,
        bool endsNumbers = false)
    {
        Code = code;
        NativeName = nativeName;
        Locale = locale;
        _monthsInDates = monthsInDates.Split(' ');
        _monthsAlone = monthsAlone.Split(' ');
        _numbers = numbers;
        _plural = plural;
        PluralForms = pluralForms.Split(' ');
        _casing = new Casing(turkicI);
        Comparer = new Alphabet(letters, _casing);
        Stemmer = stemmer;
        _endsNumbers = endsNumbers;
    }

    /// <summary>Azerbaijani in the Latin script, <c>az</c>.</summary>
    public static Language Azerbaijani { get; } = new(
        "az",
        "Azərbaycanca",
        "az_AZ",
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        "Yanvar Fevral Mart Aprel May İyun İyul Avqust Sentyabr Oktyabr Noyabr Dekabr",
        new NumberStyle(NoBreakSpace, ','),
        PluralRules.Azerbaijani,
        "one other",
        turkicI: true,
        AzerbaijaniLetters + RussianLetters,
        new Stemmer(AzerbaijaniEndings, "", 4),
        endsNumbers: true);

    /// <summary>English with the day before the month, <c>en</c>.</summary>
    public static Language English { get; } = new(
        "en",
        "English",
        "en_GB",
        "January February March April May June July August September October November December",
        "January February March April May June July August September October November December",
        new NumberStyle(',', '.'),
        PluralRules.English,
        "one other",
        turkicI: false,
        LatinLetters + RussianLetters,
        new Stemmer("ies y es e s", "ss us is", 3));

    /// <summary>Russian, <c>ru</c>.</summary>
    public static Language Russian { get; } = new(
        "ru",
        "Русский",
        "ru_RU",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
        new NumberStyle(NoBreakSpace, ','),
        PluralRules.Russian,
        "one few many other",
        turkicI: false,
        RussianLetters + LatinLetters,
        new Stemmer(RussianEndings, "", 3));

    /// <summary>Every language, by code.</summary>
    public static IReadOnlyList<Language> All { get; } = [Azerbaijani, English, Russian];

    /// <summary>The ISO 639-1 code, which is also the BCP 47 tag: <c>az</c>, <c>en</c>, <c>ru</c>.</summary>
    public string Code { get; }

    /// <summary>The language's name in itself, as a language switch shows it.</summary>
    public string NativeName { get; }

    /// <summary>Language and territory as Open Graph writes them: <c>az_AZ</c>.</summary>
    public string Locale { get; }

    /// <summary>
    /// A total order of texts by the language's alphabet: space, punctuation, digits, letters of the
    /// language, letters of the other script (in Russian ё is a letter of its own after е; in Azerbaijani w
    /// stands after v); then accents; then small letters before capitals; then code units. Null is first.
    /// </summary>
    public IComparer<string> Comparer { get; }

    /// <summary>Cuts the endings off words, for search. In Azerbaijani four letters stay, so that mina (mine) is not min (thousand).</summary>
    public Stemmer Stemmer { get; }

    /// <summary>The language of a code, in any case; codes with a script or region are not known.</summary>
    public static bool TryGet(string code, [NotNullWhen(true)] out Language? language)
    {
        language = All.FirstOrDefault(l => string.Equals(l.Code, code, StringComparison.OrdinalIgnoreCase));
        return language is not null;
    }

    /// <summary>A date in words, the month in the case a date asks for: "24 декабря 2025".</summary>
    public string FormatDate(DateOnly date) => string.Create(
        CultureInfo.InvariantCulture,
        $"{date.Day} {_monthsInDates[date.Month - 1]} {date.Year}");

    /// <summary>
    /// Some days in words, what they have in common once: "30–31 May 2024", "31 March – 1 April 2022"; one day as
    /// <see cref="FormatDate"/> writes it.
    /// </summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, not before the first.</param>
    public string FormatDates(DateOnly first, DateOnly last)
    {
        if (first == last) return FormatDate(first);
        if (first.Year != last.Year) return $"{FormatDate(first)} – {FormatDate(last)}";
        return first.Month == last.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{first.Day}–{FormatDate(last)}")
            : string.Create(CultureInfo.InvariantCulture, $"{first.Day} {_monthsInDates[first.Month - 1]} – {FormatDate(last)}");
    }

    /// <summary>
    /// The place of the next space between a day and the month behind it, in a text from <paramref name="from"/> on; -1
    /// without any. A line that ends there parts what is read as one.
    /// </summary>
    public int SpaceInDate(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && text[from..].IndexOfAnyInRange('0', '9') is >= 0 and int found)
        {
            int start = from + found;
            int end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            from = end;
            if (end - start > 2 || end == text.Length || text[end] != ' ') continue;
            // A month may have an ending: 13 martda.
            foreach (string month in _monthsInDates)
            {
                if (text[(end + 1)..].StartsWith(month, StringComparison.Ordinal)) return end;
            }
        }
        return -1;
    }

    /// <summary>The first number of a text that has an ending behind a hyphen, as Azerbaijani writes it, with the ending: "2020-ci". Empty without any.</summary>
    public ReadOnlySpan<char> NumberWithEnding(ReadOnlySpan<char> text)
    {
        for (int from = 1; _endsNumbers && from < text.Length - 1 && text[from..].IndexOf('-') is >= 0 and int found; from++)
        {
            from += found;
            int start = from;
            while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
            int end = from + 1;
            while (end < text.Length && char.IsLower(text[end])) end++;
            if (start < from && end > from + 1) return text[start..end];
        }
        return default;
    }

    /// <summary>The text with a no-break space (U+00A0) between each day and its month.</summary>
    public string WithoutBreaks(string text)
    {
        int space = SpaceInDate(text, 0);
        if (space < 0) return text;
        char[] signs = text.ToCharArray();
        for (; space >= 0; space = SpaceInDate(text, space)) signs[space] = NoBreakSpace;
        return new string(signs);
    }

    /// <summary>A month as a heading, in the nominative: "Декабрь 2025".</summary>
    /// <param name="year">The year of the Gregorian calendar.</param>
    /// <param name="month">The month, 1–12.</param>
    public string FormatMonth(int year, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{MonthName(month)} {year}");

    /// <summary>The name of a month, in the nominative and with a capital.</summary>
    /// <param name="month">The month, 1–12.</param>
    public string MonthName(int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return _monthsAlone[month - 1];
    }

    /// <summary>Hours and minutes of the 24-hour clock, "09:05"; seconds are cut off.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "A time belongs to a language, though today's three agree.")]
    public string FormatTime(TimeOnly time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");

    /// <summary>
    /// A number with its thousands grouped (from four digits on): "3,500.5" in English, "3 500,5" with a
    /// no-break space (U+00A0) in Azerbaijani and Russian. Trailing zeros are dropped; the minus is "-".
    /// </summary>
    /// <param name="value">The number.</param>
    /// <param name="maxDecimals">The most decimals to keep; halves round away from zero.</param>
    public string FormatNumber(decimal value, int maxDecimals = 2) => _numbers.Format(value, maxDecimals);

    /// <summary>
    /// The CLDR cardinal plural category of a number. The sign does not count, nor do trailing zeros: 1.0 is
    /// 1, as <see cref="FormatNumber"/> writes it.
    /// </summary>
    public PluralCategory Plural(decimal number) => _plural(number);

    /// <summary>The same by its name in CLDR, as files write it: <c>one</c>, <c>few</c>, <c>other</c>.</summary>
    public string PluralForm(decimal number) => Plural(number) switch
    {
        PluralCategory.Zero => "zero",
        PluralCategory.One => "one",
        PluralCategory.Two => "two",
        PluralCategory.Few => "few",
        PluralCategory.Many => "many",
        _ => "other",
    };

    /// <summary>The plural forms that a text with a number needs, in CLDR's order.</summary>
    public IReadOnlyList<string> PluralForms { get; }

    /// <summary>The text in capitals: i becomes İ and ı becomes I in Azerbaijani, ß becomes SS.</summary>
    public string ToUpper(string s) => _casing.ToUpper(s);

    /// <summary>The text in small letters: I becomes ı and İ becomes i in Azerbaijani.</summary>
    public string ToLower(string s) => _casing.ToLower(s);

    /// <summary>The small letter of one character; a character without a single one is itself.</summary>
    public char ToLower(char c) => _casing.ToLower(c);

    /// <summary>
    /// The text with its first letter a capital and the rest untouched; quotes and other signs before the
    /// letter are passed over, and a text that starts with a digit stays as it is.
    /// </summary>
    public string Capitalize(string s) => _casing.Capitalize(s);

    /// <summary>
    /// The key that tells whether two texts are the same tag: case-folded in the language, in NFC (Latin
    /// and Cyrillic letters), trimmed, with single spaces and without invisible characters. Not for display.
    /// </summary>
    public string Fold(string s)
    {
        string visible = string.Concat(s.Where(c => c is not ('\u00AD' or '\u200B' or '\u2060' or '\uFEFF')));
        string[] words = visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return _casing.Fold(string.Join(' ', words));
    }

    /// <summary>
    /// The text as a piece of an address, [a-z0-9] words joined by hyphens: Latin letters without their
    /// marks (ə is e), Russian transliterated (ж zh, х kh, ц ts, ч ch, ш sh, щ shch, ю yu, я ya, ё and э e,
    /// й and ы y, ъ and ь nothing), apostrophes dropped. Empty when nothing in the text can be spelled so.
    /// </summary>
    public string Slug(string s) => Slugs.Make(s, _casing);
}
