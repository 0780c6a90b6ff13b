using StaticSite.Languages;

namespace StaticSite.Editorial.Harm;

/// <summary>Words of one language by which instructions and distances are known. A star stands for any ending.</summary>
internal sealed class HarmWords
{
    private static readonly Dictionary<string, HarmWords> All = new(StringComparer.Ordinal)
    {
        ["en"] = new(Language.English)
        {
            Lengths = ["m", "metre*", "meter*", "km", "kilometre*", "kilometer*", "ft", "feet", "foot", "yard*", "mile*", "step", "steps", "pace", "paces"],
            Safe = ["safe*", "away", "distance*", "behind", "far"],
            Verbs = ["lift", "defuse", "disarm", "probe", "prod", "dig", "unscrew", "cut", "carry", "move", "touch", "pick", "open", "throw", "burn", "detonate", "remove", "pull", "disconnect", "shake"],
            Devices = ["mine", "mines", "landmine*", "tripwire*", "wire", "wires", "fuse", "fuses", "detonator*", "shell", "shells", "grenade*", "bomb", "bombs", "munition*", "ordnance", "device", "devices", "booby*", "submunition*"],
            Negations = ["not", "never", "don't", "don’t", "no", "nobody", "without", "cannot"],
            Nouns = ["a", "an", "the", "this", "that", "any", "to", "was", "were", "be", "been", "is", "are", "may", "can", "will", "they", "who", "specialists", "sappers", "deminers", "teams"],
        },
        ["az"] = new(Language.Azerbaijani)
        {
            Lengths = ["m", "metr*", "km", "kilometr*", "addım*"],
            Safe = ["təhlükəsiz*", "uzaq*", "məsafə*", "aralı"],
            Verbs = ["götürün", "götür", "zərərsizləşdirin", "zərərsizləşdir", "qazın", "qaz", "kəsin", "kəs", "açın", "tərpədin", "tərpət", "aparın", "apar", "toxunun", "toxun", "çıxarın", "çıxar", "atın", "yandırın", "daşıyın", "qaldırın", "qaldır", "dartın", "sökün", "sök"],
            Devices = ["mina", "minanı", "minaya", "minaları", "minalara", "sursatı", "sursata", "məftil*", "mərmi*", "qumbara*", "detonator*", "partladıcı*", "bomba*", "qurğunu"],
            Negations = [],
            Nouns = [],
        },
        ["ru"] = new(Language.Russian)
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
    private readonly Lazy<HarmLexicon> _lexicon;

    private HarmWords(Language? language = null) => _lexicon = new Lazy<HarmLexicon>(() => new HarmLexicon(
        language ?? Language.English,
        (HarmUse.Unit, Lengths), (HarmUse.Safe, Safe), (HarmUse.Verb, Verbs), (HarmUse.Device, Devices), (HarmUse.Negation, Negations), (HarmUse.Noun, Nouns)));

    private IReadOnlyList<string> Lengths { get; init; } = [];

    private IReadOnlyList<string> Safe { get; init; } = [];

    private IReadOnlyList<string> Verbs { get; init; } = [];

    private IReadOnlyList<string> Devices { get; init; } = [];

    private IReadOnlyList<string> Negations { get; init; } = [];

    private IReadOnlyList<string> Nouns { get; init; } = [];

    /// <summary>The words of a language; none for a language that has no table.</summary>
    public static HarmLexicon For(Language language) => All.GetValueOrDefault(language.Code, None)._lexicon.Value;
}
