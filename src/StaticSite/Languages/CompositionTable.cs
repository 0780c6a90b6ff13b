using System.Collections.Frozen;

namespace StaticSite.Languages;

/// <summary>
/// Every canonical pair (letter + combining mark = one character) of Unicode's Latin and Cyrillic blocks:
/// U+00C0–024F, U+0400–052F and U+1E00–1EFF. Needed because .NET normalises nothing when globalization is
/// invariant.
/// </summary>
internal static class CompositionTable
{
    /// <summary>The mark, the letters it composes with and, place for place, what they compose to.</summary>
    private static readonly (char Mark, string Letters, string Composed)[] Rows =
    [
        ('\u0300', "AEINOUWYaeinouwyÂÊÔÜâêôüĂăĒēŌōƠơƯưЕИеи",
            "ÀÈÌǸÒÙẀỲàèìǹòùẁỳẦỀỒǛầềồǜẰằḔḕṐṑỜờỪừЀЍѐѝ"),
        ('\u0301', "ACEGIKLMNOPRSUWYZacegiklmnoprsuwyzÂÅÆÇÊÏÔÕØÜâåæçêïôõøüĂăĒēŌōŨũƠơƯưГКгк",
            "ÁĆÉǴÍḰĹḾŃÓṔŔŚÚẂÝŹáćéǵíḱĺḿńóṕŕśúẃýźẤǺǼḈẾḮỐṌǾǗấǻǽḉếḯốṍǿǘẮắḖḗṒṓṸṹỚớỨứЃЌѓќ"),
        ('\u0302', "ACEGHIJOSUWYZaceghijosuwyzẠạẸẹỌọ",
            "ÂĈÊĜĤÎĴÔŜÛŴŶẐâĉêĝĥîĵôŝûŵŷẑẬậỆệỘộ"),
        ('\u0303', "AEINOUVYaeinouvyÂÊÔâêôĂăƠơƯư",
            "ÃẼĨÑÕŨṼỸãẽĩñõũṽỹẪỄỖẫễỗẴẵỠỡỮữ"),
        ('\u0304', "AEGIOUYaegiouyÄÆÕÖÜäæõöüǪǫȦȧȮȯИУиуḶḷṚṛ",
            "ĀĒḠĪŌŪȲāēḡīōūȳǞǢȬȪǕǟǣȭȫǖǬǭǠǡȰȱӢӮӣӯḸḹṜṝ"),
        ('\u0306', "AEGIOUaegiouȨȩАЕЖИУаежиуẠạ",
            "ĂĔĞĬŎŬăĕğĭŏŭḜḝӐӖӁЙЎӑӗӂйўẶặ"),
        ('\u0307', "ABCDEFGHIMNOPRSTWXYZabcdefghmnoprstwxyzŚśŠšſṢṣ",
            "ȦḂĊḊĖḞĠḢİṀṄȮṖṘṠṪẆẊẎŻȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżṤṥṦṧẛṨṩ"),
        ('\u0308', "AEHIOUWXYaehiotuwxyÕõŪūІАЕЖЗИОУЧЫЭаежзиоучыэіӘәӨө",
            "ÄËḦÏÖÜẄẌŸäëḧïöẗüẅẍÿṎṏṺṻЇӒЁӜӞӤӦӰӴӸӬӓёӝӟӥӧӱӵӹӭїӚӛӪӫ"),
        ('\u0309', "AEIOUYaeiouyÂÊÔâêôĂăƠơƯư",
            "ẢẺỈỎỦỶảẻỉỏủỷẨỂỔẩểổẲẳỞởỬử"),
        ('\u030A', "AUauwy",
            "ÅŮåůẘẙ"),
        ('\u030B', "OUouУу",
            "ŐŰőűӲӳ"),
        ('\u030C', "ACDEGHIKLNORSTUZacdeghijklnorstuzÜüƷʒ",
            "ǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽǎčďěǧȟǐǰǩľňǒřšťǔžǙǚǮǯ"),
        ('\u030F', "AEIORUaeioruѴѵ",
            "ȀȄȈȌȐȔȁȅȉȍȑȕѶѷ"),
        ('\u0311', "AEIORUaeioru",
            "ȂȆȊȎȒȖȃȇȋȏȓȗ"),
        ('\u031B', "OUou",
            "ƠƯơư"),
        ('\u0323', "ABDEHIKLMNORSTUVWYZabdehiklmnorstuvwyzƠơƯư",
            "ẠḄḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒạḅḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓỢợỰự"),
        ('\u0324', "Uu",
            "Ṳṳ"),
        ('\u0325', "Aa",
            "Ḁḁ"),
        ('\u0326', "STst",
            "ȘȚșț"),
        ('\u0327', "CDEGHKLNRSTcdeghklnrst",
            "ÇḐȨĢḨĶĻŅŖŞŢçḑȩģḩķļņŗşţ"),
        ('\u0328', "AEIOUaeiou",
            "ĄĘĮǪŲąęįǫų"),
        ('\u032D', "DELNTUdelntu",
            "ḒḘḼṊṰṶḓḙḽṋṱṷ"),
        ('\u032E', "Hh",
            "Ḫḫ"),
        ('\u0330', "EIUeiu",
            "ḚḬṴḛḭṵ"),
        ('\u0331', "BDKLNRTZbdhklnrtz",
            "ḆḎḴḺṈṞṮẔḇḏẖḵḻṉṟṯẕ"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = Pairs()
        .ToFrozenDictionary(pair => (pair.Letter, pair.Mark), pair => pair.Composed);

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> Parts = Pairs()
        .ToFrozenDictionary(pair => pair.Composed, pair => (pair.Letter, pair.Mark));

    /// <summary>The one character that a letter and a mark make, if there is one.</summary>
    public static bool TryCompose(char letter, char mark, out char composed) =>
        Composed.TryGetValue((letter, mark), out composed);

    /// <summary>The letter (itself perhaps composed) and the mark of a composed character.</summary>
    public static bool TryDecompose(char composed, out char letter, out char mark)
    {
        bool found = Parts.TryGetValue(composed, out (char Letter, char Mark) parts);
        (letter, mark) = parts;
        return found;
    }

    /// <summary>Canonical_Combining_Class of U+0300–036F (UnicodeData.txt); 0 for everything else.</summary>
    public static int CombiningClass(char c) => c switch
    {
        >= '\u0334' and <= '\u0338' => 1,
        >= '\u0321' and <= '\u0322' or >= '\u0327' and <= '\u0328' => 202,
        '\u031B' => 216,
        >= '\u0316' and <= '\u0319' or >= '\u031C' and <= '\u0320'
            or >= '\u0323' and <= '\u0326' or >= '\u0329' and <= '\u0333'
            or >= '\u0339' and <= '\u033C' or >= '\u0347' and <= '\u0349'
            or >= '\u034D' and <= '\u034E' or >= '\u0353' and <= '\u0356'
            or >= '\u0359' and <= '\u035A' => 220,
        '\u0315' or '\u031A'
            or '\u0358' => 232,
        '\u035C' or '\u035F'
            or '\u0362' => 233,
        >= '\u035D' and <= '\u035E' or >= '\u0360' and <= '\u0361' => 234,
        '\u0345' => 240,
        '\u034F' => 0,
        >= '\u0300' and <= '\u036F' => 230,
        _ => 0,
    };

    private static IEnumerable<(char Letter, char Mark, char Composed)> Pairs()
    {
        foreach ((char mark, string letters, string composed) in Rows)
        {
            for (int i = 0; i < letters.Length; i++)
            {
                yield return (letters[i], mark, composed[i]);
            }
        }
    }
}
