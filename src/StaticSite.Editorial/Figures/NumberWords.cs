using StaticSite.Languages;

namespace StaticSite.Editorial.Figures;

/// <summary>The words of a language that tell what a number beside them is.</summary>
internal sealed class NumberWords
{
    private static readonly Dictionary<string, Table> Tables = new(StringComparer.Ordinal)
    {
        ["en"] = new Table(
            "january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec",
            "thousand million billion trillion",
            "years year months month weeks week days day hours hour minutes minute seconds second a.m p.m am pm o'clock km kilomet* met* cm mm miles mile feet kg tonnes times languages articles pages steps rules questions chapters "
                + "conferences dollar* euro* manat* usd eur azn",
            "no nos number numbers step steps rule rules article articles section chapter page pages table phase part level goal goals sdg imas tnma protocol resolution aged age call calls dial phone ring hotline version",
            "calls",
            "in since from to until till by of during before after between and or through year years the early late mid around spring summer autumn winter",
            "people persons men women children civilians soldiers boys girls families killed injured wounded displaced missing hectares",
            "and or to"),
        ["az"] = new Table(
            "yanvar* fevral* mart martın martda martdan marta martı martadək aprel* may mayın mayda maydan maya mayı mayadək iyun* iyul* avqust* sentyabr* oktyabr* noyabr* dekabr*",
            "min milyon milyard trilyon",
            "il ildə ilin ilə ildən ili illik illər* ay ayda ayın aylıq aydan gün gündə günlük günün gündən saat* dəqiqə* saniyə* həftə* km kilometr* metr* sm mm kq ton dəfə* dil dildə dillər* məqalə* səhifə* qayda* addım* sual* "
                + "konfrans* yaş* nömrəli dollar* avro* manat* zəng*",
            "nömrə* maddə* qayda* addım* bölmə* cədvəl* səhifə* məqsəd* mərhələ* qətnamə* telefon* zəng* imas tnma",
            "zəng* nömrə* xətt*",
            "il və",
            "nəfər* insan* uşaq* qadın* kişi* ailə* həlak xəsarət* yaralı* itkin* köçkün* hektar*",
            "və ilə ya"),
        ["ru"] = new Table(
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "тыс тысяч* млн миллион* млрд миллиард* трлн триллион*",
            "год года году годом годов годы гг г лет летн* месяц* недел* день дня дней дню дни сутки суток час часа часов минут* секунд* км километр* метр* м см мм кг тонн* раз раза языка языков языках статей статьи страниц* "
                + "правил* шаг* вопрос* конференц* доллар* евро манат* рубл* звонк* звонок",
            "номер* правил* шаг шага шаге статья статьи статье статью пункт* раздел* глав* таблиц* рисун* страниц* цель цели целью этап* часть части частью резолюци* телефон* звон* позвон* набер* imas tnma цур возраст*",
            "звон* позвон*",
            "в во с со по до к от после между и за на год года году лет весной летом осенью зимой",
            "человек* люд* гражданск* детей дети женщин* мужчин* сем* военн* погиб* убит* ранен* пострадавш* пропавш* гектар*",
            "и по или до"),
    };

    private readonly bool _monthsNeedCapital;

    private NumberWords(Language language, Table table)
    {
        _monthsNeedCapital = language == Language.English;
        Months = new WordList(language, table.Months);
        Magnitudes = new WordList(language, table.Magnitudes);
        OtherUnits = new WordList(language, table.OtherUnits);
        Names = new WordList(language, table.Names);
        Calls = new WordList(language, table.Calls);
        BeforeYears = new WordList(language, table.BeforeYears);
        Counted = new WordList(language, table.Counted);
        Joins = new WordList(language, table.Joins);
    }

    /// <summary>"million": belongs to the number before it.</summary>
    public WordList Magnitudes { get; }

    /// <summary>"days", "km": what a number counts when they follow it, so that it counts nothing else.</summary>
    public WordList OtherUnits { get; }

    /// <summary>"rule", "call": a number behind them is a name.</summary>
    public WordList Names { get; }

    /// <summary>Words for calling by telephone: a number before them is one to be called.</summary>
    public WordList Calls { get; }

    /// <summary>"since": what stands before a year.</summary>
    public WordList BeforeYears { get; }

    /// <summary>"people": what a number like 1945 counts when they follow it.</summary>
    public WordList Counted { get; }

    /// <summary>"and": between two days of one month.</summary>
    public WordList Joins { get; }

    private WordList Months { get; }

    /// <summary>The words of a language.</summary>
    public static NumberWords Of(Language language) => new(language, Tables[language.Code]);

    /// <summary>Whether a word is the name of a month in a form that stands beside a day.</summary>
    public bool IsMonth(string word) => (!_monthsNeedCapital || char.IsAsciiLetterUpper(word[0])) && Months.Contains(word);

    private sealed record Table(string Months, string Magnitudes, string OtherUnits, string Names, string Calls, string BeforeYears, string Counted, string Joins);
}
