using StaticSite.Languages;

namespace StaticSite.Editorial.Harm;

/// <summary>Words of one language by which instructions and distances are known. A star stands for any ending.</summary>
internal sealed class HarmWords
{
    private static readonly Dictionary<string, HarmWords> All = new(StringComparer.Ordinal)
    {
        ["en"] = new()
        {
            Lengths = ["m", "metre*", "meter*", "km", "kilometre*", "kilometer*", "ft", "feet", "foot", "yard*", "mile*", "step", "steps", "pace", "paces"],
            Safe = ["safe*", "away", "distance*", "behind", "far"],
            Verbs = ["lift", "defuse", "disarm", "probe", "prod", "dig", "unscrew", "cut", "carry", "move", "touch", "pick", "open", "throw", "burn", "detonate", "remove", "pull", "disconnect", "shake"],
            Devices = ["mine", "mines", "landmine*", "tripwire*", "wire", "wires", "fuse", "fuses", "detonator*", "shell", "shells", "grenade*", "bomb", "bombs", "munition*", "ordnance", "device", "devices", "booby*", "submunition*"],
            Negations = ["not", "never", "don't", "don’t", "no", "nobody", "without", "cannot"],
            Nouns = ["a", "an", "the", "this", "that", "any", "to", "was", "were", "be", "been", "is", "are", "may", "can", "will", "they", "who", "specialists", "sappers", "deminers", "teams"],
        },
        ["az"] = new()
        {
            Lengths = ["m", "metr*", "km", "kilometr*", "addım*"],
            Safe = ["təhlükəsiz*", "uzaq*", "məsafə*", "aralı"],
            Verbs = ["götürün", "götür", "zərərsizləşdirin", "zərərsizləşdir", "qazın", "qaz", "kəsin", "kəs", "açın", "tərpədin", "tərpət", "aparın", "apar", "toxunun", "toxun", "çıxarın", "çıxar", "atın", "yandırın", "daşıyın", "qaldırın", "qaldır", "dartın", "sökün", "sök"],
            Devices = ["mina", "minanı", "minaya", "minaları", "minalara", "sursatı", "sursata", "məftil*", "mərmi*", "qumbara*", "detonator*", "partladıcı*", "bomba*", "qurğunu"],
            Negations = [],
            Nouns = [],
        },
        ["ru"] = new()
        {
            Lengths = ["м", "метр*", "км", "километр*", "шаг", "шага", "шагов", "шагах"],
            Safe = ["безопасн*", "подальше", "отойд*", "отход*", "расстояни*", "дистанци*"],
            Verbs = ["поднимите", "подними", "обезвредьте", "обезвредь", "разрядите", "копайте", "выкопайте", "режьте", "перережьте", "откройте", "вскройте", "несите", "перенесите", "отнесите", "двигайте", "сдвиньте", "трогайте", "потрогайте", "бросьте", "бросайте", "подожгите", "жгите", "уберите", "вытащите", "тяните", "снимите"],
            Devices = ["мина", "мину", "мины", "мин", "миной", "снаряд*", "проволок*", "растяжк*", "гранат*", "боеприпас*", "взрывател*", "детонатор*", "бомб*", "ловушк*", "устройств*"],
            Negations = ["не", "никогда", "нельзя"],
            Nouns = [],
        },
    };

    private static readonly HarmWords None = new();

    /// <summary>Units of length.</summary>
    public IReadOnlyList<string> Lengths { get; private init; } = [];

    /// <summary>Words that make a distance one to rely on.</summary>
    public IReadOnlyList<string> Safe { get; private init; } = [];

    /// <summary>Verbs of handling as instructions say them.</summary>
    public IReadOnlyList<string> Verbs { get; private init; } = [];

    /// <summary>What must not be handled.</summary>
    public IReadOnlyList<string> Devices { get; private init; } = [];

    /// <summary>Words before a verb that forbid what it says.</summary>
    public IReadOnlyList<string> Negations { get; private init; } = [];

    /// <summary>Words directly before a verb by which it is no instruction: a cut wire, they move mines.</summary>
    public IReadOnlyList<string> Nouns { get; private init; } = [];

    /// <summary>The words of a language; none for a language that has no table.</summary>
    public static HarmWords For(Language language) => All.GetValueOrDefault(language.Code, None);

    /// <summary>Whether a word in small letters is in a list.</summary>
    public static bool IsIn(IReadOnlyList<string> list, string word)
    {
        foreach (string entry in list)
        {
            if (entry[^1] == '*' ? word.StartsWith(entry.AsSpan(0, entry.Length - 1), StringComparison.Ordinal) : word == entry) return true;
        }
        return false;
    }
}
